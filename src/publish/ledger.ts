import * as z from 'zod/mini';
import type { ArticleId } from '../domain/article.ts';
import type { BlockReference } from '../domain/edition/block.ts';
import { CardText } from './card-text.ts';
import type { StandingArticle } from './standing-article.ts';
import type { Tree } from './tree.ts';

/** What the tree was made from, so that what has not changed is neither read, made nor looked at again. */
export type Ledger = {
  readonly article: (id: ArticleId) => StandingArticle | undefined;
  readonly articles: () => Iterable<StandingArticle>;
  /** What a page or a feed was made from, unless a publisher died while it wrote it. */
  readonly made: (path: string) => string | undefined;
  /** Packs that were made already, by what is in them. */
  readonly packs: ReadonlyMap<string, BlockReference>;
  /** Before any of them is written: whatever happens now, the next publisher will not trust what stands there. */
  readonly begin: (paths: readonly string[]) => Promise<void>;
  /** What the tree is made from now; the rest is forgotten. */
  readonly save: (
    articles: readonly StandingArticle[],
    made: ReadonlyMap<string, string>,
    packs: ReadonlyMap<string, BlockReference>,
  ) => Promise<void>;
};

/** They begin with `_`: no part of what is served. */
const ledgerFile = '_ledger.ndjson';
const journalFile = '_pending.json';
const format = 5;

const header = z.object({
  format: z.literal(format),
  made: z.custom<[string, string][]>(arePairs),
  packs: z.array(z.tuple([z.string(), z.object({ hash: z.string(), bytes: z.int() })])),
});

/** Tens of thousands: looked at by hand. */
function arePairs(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string')
  );
}

/** A ledger that is lost, unreadable or of another version costs time only: all is made again and compared. */
export async function openLedger(tree: Tree): Promise<Ledger> {
  const { articles, made, packs, bytes } = await readLedger(tree);
  for (const path of await readPending(tree)) made.delete(path);
  return {
    article: (id) => articles.get(id),
    articles: () => articles.values(),
    made: (path) => made.get(path),
    packs,
    begin: async (paths) => {
      if (paths.length > 0)
        await tree.write(journalFile, JSON.stringify([...new Set([...(await readPending(tree)), ...paths])]));
    },
    save: async (standing, newMade, newPacks) => {
      // Several are written at a time, and which ends first is chance: the same tree has the same ledger.
      const first = Buffer.from(JSON.stringify({ format, made: byName(newMade), packs: byName(newPacks) }));
      const next = () => stretches(first, standing);
      if (!bytes || !isThere(bytes, next())) await tree.writeLong(ledgerFile, next());
      await tree.remove(journalFile);
    },
  };
}

const byName = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

const tab = 9;
const newLine = 10;
const lineEnd = Buffer.from([newLine]);

/** Written at a time. */
const many = 1_000;

/** A line is the facts, a tab, and the card's text, which most publications do not look into. */
function* stretches(first: Buffer, standing: readonly StandingArticle[]): Generator<Buffer> {
  yield Buffer.concat([first, lineEnd]);
  for (let from = 0; from < standing.length; from += many)
    yield Buffer.concat(standing.slice(from, from + many).flatMap(lineOf));
}

/** As it was read, of who stands as it says. */
function lineOf(article: StandingArticle): Buffer[] {
  const { among, line, from, to } = article.cardText;
  if (line >= 0) return [among.subarray(line, to), lineEnd];
  return [Buffer.from(`${JSON.stringify(article)}\t`), among.subarray(from, to), lineEnd];
}

function isThere(bytes: Buffer, pieces: Iterable<Buffer>): boolean {
  let from = 0;
  for (const piece of pieces) {
    if (!bytes.subarray(from, from + piece.length).equals(piece)) return false;
    from += piece.length;
  }
  return from === bytes.length;
}

/** The line from a place on: its facts with the card's text left where it is. */
function readLine(bytes: Buffer, line: number, end: number): StandingArticle {
  const tabAt = bytes.indexOf(tab, line);
  const facts = JSON.parse(bytes.toString('utf8', line, tabAt)) as Facts;
  const { hash, bytes: size } = facts.cardText;
  if (tabAt + 1 + size !== end) throw new Error('a line of the ledger is not whole');
  facts.cardText = new CardText(hash, size, bytes, tabAt + 1, line);
  return facts as StandingArticle;
}

type Facts = Omit<StandingArticle, 'cardText'> & { cardText: ReturnType<CardText['toJSON']> };

/** Where each line begins and ends. */
function* linesIn(bytes: Buffer): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(newLine, start);
    if (end === -1) throw new Error('the ledger has no end');
    yield [start, end];
    start = end + 1;
  }
}

type Contents = {
  readonly articles: Map<ArticleId, StandingArticle>;
  readonly made: Map<string, string>;
  readonly packs: Map<string, BlockReference>;
  /** As it was read. */
  readonly bytes: Buffer | undefined;
};

async function readLedger(tree: Tree): Promise<Contents> {
  try {
    const read = await tree.read(ledgerFile);
    if (read) {
      const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
      const [first = [0, 0], ...rest] = linesIn(bytes);
      const { made, packs } = header.parse(JSON.parse(bytes.toString('utf8', ...first)));
      const articles = new Map<ArticleId, StandingArticle>();
      for (const [start, end] of rest) {
        const article = readLine(bytes, start, end);
        articles.set(article.id, article);
      }
      return {
        articles,
        made: new Map(made),
        packs: new Map(packs as [string, BlockReference][]),
        bytes,
      };
    }
  } catch {
    // As if there were none.
  }
  return { articles: new Map(), made: new Map(), packs: new Map(), bytes: undefined };
}

async function readPending(tree: Tree): Promise<string[]> {
  try {
    const bytes = await tree.read(journalFile);
    return bytes ? z.array(z.string()).parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) : [];
  } catch {
    return [];
  }
}

import * as z from 'zod/mini';
import type { ArticleId } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { BlockReference } from '../domain/edition/block.ts';
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
const format = 3;

const header = z.object({
  format: z.literal(format),
  made: z.array(z.tuple([z.string(), z.string()])),
  packs: z.array(z.tuple([z.string(), z.object({ hash: z.string(), bytes: z.int() })])),
});

/** A ledger that is lost, unreadable or of another version costs time only: all is made again and compared. */
export async function openLedger(tree: Tree): Promise<Ledger> {
  const { articles, made, packs } = await readLedger(tree);
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
      const inOrder = [...newMade].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const first = JSON.stringify({ format, made: inOrder, packs: [...newPacks] });
      await tree.write(ledgerFile, [first, ...standing.map(lineOf)].join('\n'));
      await tree.remove(journalFile);
    },
  };
}

/** A line is the facts, a tab, and the card: most publications never look into most cards. */
const lines = new WeakMap<StandingArticle, string>();

function lineOf(article: StandingArticle): string {
  const known = lines.get(article);
  if (known !== undefined) return known;
  const { card, ...facts } = article;
  return `${JSON.stringify(facts)}\t${JSON.stringify(card())}`;
}

function readLine(line: string): StandingArticle {
  const tab = line.indexOf('\t');
  const facts = JSON.parse(line.slice(0, tab)) as Omit<StandingArticle, 'card'>;
  let card: Card | undefined;
  const article: StandingArticle = {
    ...facts,
    card: () => (card ??= JSON.parse(line.slice(tab + 1)) as Card),
  };
  lines.set(article, line);
  return article;
}

type Contents = {
  readonly articles: Map<ArticleId, StandingArticle>;
  readonly made: Map<string, string>;
  readonly packs: Map<string, BlockReference>;
};

async function readLedger(tree: Tree): Promise<Contents> {
  try {
    const bytes = await tree.read(ledgerFile);
    if (bytes) {
      const [first = '', ...rest] = Buffer.from(bytes).toString('utf8').split('\n');
      const { made, packs } = header.parse(JSON.parse(first));
      const articles = rest.map(readLine).map((article) => [article.id, article] as const);
      return {
        articles: new Map(articles),
        made: new Map(made),
        packs: new Map(packs as [string, BlockReference][]),
      };
    }
  } catch {
    // As if there were none.
  }
  return { articles: new Map(), made: new Map(), packs: new Map() };
}

async function readPending(tree: Tree): Promise<string[]> {
  try {
    const bytes = await tree.read(journalFile);
    return bytes ? z.array(z.string()).parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) : [];
  } catch {
    return [];
  }
}

import type { Tombstone } from '../domain/article.ts';
import { byNewest } from '../domain/card.ts';
import { wholeOf, type BlockReference, type PackReference } from '../domain/edition/block.ts';
import { canonicalText, type Json } from '../domain/edition/canonical.ts';
import type { Change, ChangeLedger } from '../domain/edition/change.ts';
import type { Topic } from '../domain/topic.ts';
import { bordersOf } from './borders.ts';
import { changesIn, datedArticle, datedTombstone, type BlockArticle } from './dated.ts';
import { inFew } from './in-few.ts';
import { bodyEntry, bodyPack, cardEntry, cardPack, tombstoneEntry, type BodyText } from './pack-entries.ts';
import { lastingPacks, passingPacks, type Pack, type PackEntry } from './packs.ts';
import { sha256 } from './sha256.ts';

/** Writes a block, unless it is there; tells how it is named. */
export type KeepBlock = (text: string) => Promise<BlockReference>;

export type EditionParts<Article extends BlockArticle = BlockArticle> = {
  /** Their texts stand as blocks of their own already. */
  readonly articles: readonly Article[];
  readonly bodyText: BodyText<Article>;
  readonly topics: readonly Topic[];
  readonly removed: readonly Tombstone[];
  /** When each article last changed, as the record remembers it; what differs from that changes in this edition. */
  readonly ledger: ChangeLedger;
  readonly edition: number;
  /** Packs that were made already, by what is in them. */
  readonly packs?: ReadonlyMap<string, BlockReference>;
};

export type WrittenBlocks = {
  readonly index: BlockReference;
  readonly changes: readonly Change[];
  /** Those of this edition. */
  readonly packs: ReadonlyMap<string, BlockReference>;
};

/** Above these numbers of changes ranges end. Few cards are cheap; few texts are not, so their steps are smaller. */
const cardTargets = [2, 16, 160] as const;
const bodyTargets = [5, 16, 48, 160] as const;
/** What is older than the last of them is in nodes of its own, which whoever is up to date never fetches. */
const childTargets = [1_280, 10_240, 81_920, 655_360] as const;
/** So few references are named by the root itself. */
const fewReferences = 6;
/** A range of more articles than that came with one edition, and will last. */
const many = 200;

/** Writes the blocks of an edition and names its index, which names all others; and says what it changes. */
export async function writeBlocks<Article extends BlockArticle>(
  keep: KeepBlock,
  { articles, bodyText, topics, removed, ledger, edition, packs: known = new Map() }: EditionParts<Article>,
): Promise<WrittenBlocks> {
  const made = new Map<string, BlockReference>();
  const press: Press = { keep, known, made };
  const dated = articles
    .map((article) => datedArticle(article, ledger, edition))
    .toSorted((a, b) => b.edition - a.edition || byNewest(a.article, b.article));
  const tombstones = removed
    .map((tombstone) => datedTombstone(tombstone, ledger, edition))
    .toSorted((a, b) => b.edition - a.edition || (a.id < b.id ? -1 : 1));

  const changed = [...dated, ...tombstones].map((change) => change.edition).toSorted((a, b) => b - a);
  const cards = byEdition([...dated.map(cardEntry), ...tombstones.map(tombstoneEntry)]);
  const bodies = dated.map((each) => bodyEntry(each, bodyText));

  const split = bordersOf(changed, [160, ...childTargets]);
  const [cardRanges, bodyRanges] = [cards, bodies].map((entries) => cut(entries, split)) as [
    PackEntry[][],
    PackEntry[][],
  ];
  const recent = {
    cards: await keepPacks(press, 'cards', cutUp(cardRanges[0] ?? [], bordersOf(changed, cardTargets))),
    bodies: await keepPacks(press, 'bodies', cutUp(bodyRanges[0] ?? [], bordersOf(changed, bodyTargets))),
  };
  const older = [];
  for (const [place, range] of cardRanges.entries()) {
    if (place === 0) continue;
    older.push({
      cards: await keepPacks(press, 'cards', lastingPacks(range)),
      bodies: await keepPacks(press, 'bodies', lastingPacks(bodyRanges[place] ?? [])),
    });
  }
  const areFew =
    older.reduce((sum, range) => sum + range.cards.length + range.bodies.length, 0) <= fewReferences;
  const own = areFew ? [recent, ...older] : [recent];
  const children: PackReference[] = [];
  if (!areFew) for (const range of older) children.push(await keepRange(keep, range));

  // Of digits alone JSON is canonical as it stands.
  const index = await keep(
    canonicalText({
      kind: 'index',
      articles: { count: dated.length, hash: sha256(JSON.stringify(wholeOf(dated.map(({ hash }) => hash)))) },
      topics: await keep(canonicalText({ kind: 'topics', topics } as unknown as Json)),
      cards: own.flatMap((range) => range.cards),
      bodies: own.flatMap((range) => range.bodies),
      children,
    }),
  );
  return { index, changes: changesIn(dated, tombstones, ledger), packs: made };
}

const byEdition = (entries: PackEntry[]): PackEntry[] => entries.toSorted((a, b) => b.edition - a.edition);

/** Entries, newest first, cut where ranges end. */
function cut(entries: readonly PackEntry[], borders: readonly number[]): PackEntry[][] {
  const ranges: PackEntry[][] = [[], ...borders.map(() => [])];
  for (const one of entries) {
    const place = borders.findIndex((border) => one.edition > border);
    ranges[place === -1 ? borders.length : place]?.push(one);
  }
  return ranges;
}

const cutUp = (entries: readonly PackEntry[], borders: readonly number[]): Pack[] =>
  cut(entries, borders).flatMap((range) => (range.length > many ? lastingPacks(range) : passingPacks(range)));

type Press = {
  readonly keep: KeepBlock;
  readonly known: ReadonlyMap<string, BlockReference>;
  readonly made: Map<string, BlockReference>;
};

const keepPacks = (
  { keep, known, made }: Press,
  kind: 'cards' | 'bodies',
  packs: readonly Pack[],
): Promise<PackReference[]> =>
  inFew(packs, async ({ entries, count, newest }) => {
    const list = entries.map((entry) => (kind === 'cards' ? `${entry.hash} ${entry.edition}` : entry.hash));
    const content = `${kind} ${sha256(list.join('\n')).slice(0, 32)}`;
    const block = known.get(content) ?? (await keep(await (kind === 'cards' ? cardPack : bodyPack)(entries)));
    made.set(content, block);
    return { hash: block.hash, bytes: block.bytes, count, newest };
  });

async function keepRange(
  keep: KeepBlock,
  { cards, bodies }: { readonly cards: PackReference[]; readonly bodies: PackReference[] },
): Promise<PackReference> {
  const block = await keep(canonicalText({ kind: 'range', cards, bodies, children: [] }));
  return {
    ...block,
    count: bodies.reduce((sum, { count }) => sum + count, 0),
    newest: Math.max(...cards.map(({ newest }) => newest)),
  };
}

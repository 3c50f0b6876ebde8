import { byNewest, type Card } from '../domain/card.ts';
import type { Body, Index, PackReference } from '../domain/edition/block.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { blockArrives, Stopped, type Asking } from './arrive.ts';
import type { EditionStore, KeptBody } from './edition-store.ts';
import { inParallel } from './in-parallel.ts';

export type BodiesWanted = {
  readonly index: Index;
  readonly cards: readonly Card[];
  readonly wanted: readonly Card[];
};

/** So few bodies are asked for one by one, when their packs would bring twice as much. */
const fewBodies = 12;

/** Fetches, proves and keeps the wanted bodies that are lacking, newest first; `report` hears how many are here. */
export async function bodiesArrive(
  asking: Asking,
  store: EditionStore,
  { index, cards, wanted }: BodiesWanted,
  report: (readable: number) => void,
): Promise<void> {
  const kept = await store.kept(wanted.map((card) => card.body.hash));
  const lacking = new Map(
    wanted.filter((card) => !kept.has(card.body.hash)).map((card) => [card.body.hash, card] as const),
  );
  report(wanted.length - lacking.size);

  const keep = async (entries: readonly Entry[]): Promise<void> => {
    const proved = (await Promise.all(entries.map((entry) => proveBody(asking, entry, lacking)))).filter(
      (body) => body !== null,
    );
    if (proved.length === 0) return;
    if (asking.signal.aborted) throw new Stopped('unreachable');
    await store.keep(proved);
    for (const { hash } of proved) lacking.delete(hash);
    report(wanted.length - lacking.size);
  };
  const fetchPack = async (pack: PackReference): Promise<void> => {
    if (lacking.size === 0) return;
    const { entries } = await blockArrives(asking, 'bodies', pack.hash);
    await keep(entries.filter(({ hash }) => lacking.has(hash)));
  };

  const { likely, others } = packsOf(index, cards, lacking);
  if (!isCheaperAlone(lacking, likely)) {
    await inParallel(likely, fetchPack);
    // Should packs not stand in the order of the cards, the rest is looked for in the others.
    for (const pack of others) if (lacking.size > fewBodies) await fetchPack(pack);
  }
  await inParallel([...lacking.keys()], async (hash) =>
    keep([{ hash, body: await blockArrives(asking, 'body', hash) }]),
  );
  if (lacking.size > 0) throw new Stopped('unverified');
}

type Entry = { readonly hash: Sha256; readonly body: Body };

/** A body is what its card says it is, or nothing. */
async function proveBody(
  { proving }: Asking,
  entry: Entry,
  lacking: ReadonlyMap<Sha256, Card>,
): Promise<KeptBody | null> {
  const { id, revision, html } = entry.body;
  const hash = await proving.body(entry);
  return lacking.get(hash)?.id === id ? { id, revision, html, hash } : null;
}

/** Packs stand newest first, so their counts tell where the lacking bodies are likely to be. */
function packsOf(
  index: Index,
  cards: readonly Card[],
  lacking: ReadonlyMap<Sha256, Card>,
): { likely: PackReference[]; others: PackReference[] } {
  const newestFirst = cards.toSorted(byNewest);
  let start = 0;
  const likely: PackReference[] = [];
  const others: PackReference[] = [];
  for (const pack of index.bodies) {
    const range = newestFirst.slice(start, start + pack.count);
    (range.some((card) => lacking.has(card.body.hash)) ? likely : others).push(pack);
    start += pack.count;
  }
  return { likely, others };
}

function isCheaperAlone(lacking: ReadonlyMap<Sha256, Card>, packs: readonly PackReference[]): boolean {
  const alone = [...lacking.values()].reduce((sum, card) => sum + card.body.bytes, 0);
  const packed = packs.reduce((sum, pack) => sum + pack.bytes, 0);
  return lacking.size <= fewBodies && (packs.length === 0 || alone * 2 < packed);
}

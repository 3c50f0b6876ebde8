import type { Card } from '../domain/card.ts';
import { byChange, type Body, type PackReference, type Range } from '../domain/edition/block.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { blockArrives, Stopped, type Asking } from './arrive.ts';
import { choosePacks, type Candidate } from './choose-packs.ts';
import type { EditionStore, HeldCard, KeptBody } from './edition-store.ts';
import { inParallel } from './in-parallel.ts';

export type BodiesWanted = {
  /** The root of the edition's tree. */
  readonly index: Pick<Range, 'bodies' | 'children'>;
  readonly cards: readonly HeldCard[];
  readonly wanted: readonly Card[];
};

/** Fetches, proves and keeps the wanted bodies that are lacking; `report` hears how many are here. */
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

  const candidates = await candidatesIn(asking, index, cards.toSorted(byChange), lacking);
  await inParallel([...choosePacks(candidates)], async (pack) => {
    const { entries } = await blockArrives(asking, 'bodies', pack.hash);
    await keep(entries.filter(({ hash }) => lacking.has(hash)));
  });
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

/** Cards and packs stand in one order, so the counts of the packs tell where a body is. */
async function candidatesIn(
  asking: Asking,
  node: Pick<Range, 'bodies' | 'children'>,
  cards: readonly HeldCard[],
  lacking: ReadonlyMap<Sha256, Card>,
): Promise<Candidate[]> {
  let start = 0;
  const lackingIn = ({ count }: PackReference): Candidate['lacking'] => {
    const bodies = cards.slice(start, (start += count)).map(({ card }) => card.body);
    return bodies.filter(({ hash }) => lacking.has(hash));
  };
  const own = node.bodies.map((pack) => ({ pack, lacking: lackingIn(pack) }));
  const deeper: Candidate[] = [];
  for (const child of node.children) {
    const from = start;
    if (lackingIn(child).length === 0) continue;
    const range = await blockArrives(asking, 'range', child.hash);
    deeper.push(...(await candidatesIn(asking, range, cards.slice(from, start), lacking)));
  }
  return [...own, ...deeper];
}

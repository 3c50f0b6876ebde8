import type { SafeHtml } from '../../domain/article.ts';
import type { Index } from '../../domain/edition/block.ts';
import { proving } from '../../offline/arrive.ts';
import { emptyMemory, memoryStore, type Memory } from '../../offline/memory-store.ts';
import { syncEdition } from '../../offline/sync-edition.ts';
import { wantedOf, type Policy } from '../../offline/wanted.ts';
import type { Record } from './archive.ts';
import type { MeasuredTree } from './measured-tree.ts';
import type { HeadSigner, SignedHead } from './sign-head.ts';

/** A device that holds an edition whole, as its policy has it. */
export function deviceAt(
  { articles, ledger }: Record,
  { head }: SignedHead,
  tree: MeasuredTree,
  { key }: HeadSigner,
  policy: Policy,
): Memory {
  const memory = emptyMemory();
  memory.held = { key, head, index: JSON.parse(tree.read(head.index.hash) ?? '') as Index };
  const cards = articles.map(({ card }) => card);
  for (const card of cards) {
    const change = ledger.get(card.id);
    if (change?.hash) memory.cards.set(card.id, { card, edition: change.edition, hash: change.hash });
  }
  for (const { id, body, revision } of wantedOf(cards, policy))
    memory.bodies.set(body.hash, { id, revision, hash: body.hash, html: '' as SafeHtml });
  return memory;
}

/** The readers' engine against the measured tree, which always answers. */
export async function syncDevice(
  tree: MeasuredTree,
  { bytes }: SignedHead,
  memory: Memory,
  { key }: HeadSigner,
  policy: Policy,
): Promise<void> {
  const outcome = await syncEdition({
    network: tree.network(bytes),
    store: memoryStore(memory),
    clock: { wait: () => new Promise(() => undefined), random: () => 0.5 },
    proving,
    isLate: () => false,
    policy,
    key,
    signal: new AbortController().signal,
    report: () => undefined,
  });
  if (outcome.state !== 'turned') throw new Error(`did not sync: ${JSON.stringify(outcome)}`);
}

import { canonicalBytes } from '../../domain/edition/canonical.ts';
import { digest } from '../../domain/edition/digest.ts';
import type { KeptBody } from '../../offline/edition-store.ts';
import type { Memory } from '../../offline/memory-store.ts';
import type { SampleEdition } from '../sample-publisher.ts';

/** What is broken on a device at this moment: whoever opens the library sees one edition, whole and true. */
export async function brokenPromises(memory: Memory, editions: readonly SampleEdition[]): Promise<string[]> {
  const broken: string[] = [];
  const { held, cards, bodies } = memory;
  const edition = editions.find(({ parsed }) => parsed.edition === held?.head.edition);
  if (held && !edition) return [`shows edition ${held.head.edition}, which was never published`];
  const shown = [...cards.values()].map(({ card }) => JSON.stringify(card)).toSorted();
  if (shown.join() !== (edition ? dueOf(edition) : '')) broken.push('the cards are not those of one edition');
  for (const { card } of cards.values()) {
    const body = bodies.get(card.body.hash);
    if (!body) broken.push(`${card.slug} is shown and its text is not there`);
    else if (body.id !== card.id) broken.push(`${card.slug} shows the text of another article`);
  }
  for (const body of bodies.values()) {
    if (!(await isTrue(body))) broken.push(`a text of ${body.id} is not what its hash says`);
  }
  return broken;
}

const dues = new WeakMap<SampleEdition, string>();
const dueOf = (edition: SampleEdition): string => {
  const due =
    dues.get(edition) ??
    edition.cards
      .map((card) => JSON.stringify(card))
      .toSorted()
      .join();
  dues.set(edition, due);
  return due;
};

const proved = new WeakSet<KeptBody>();
async function isTrue(body: KeptBody): Promise<boolean> {
  if (proved.has(body)) return true;
  const { hash, id, revision, html } = body;
  if ((await digest(canonicalBytes({ id, revision, html }))) !== hash) return false;
  proved.add(body);
  return true;
}

import { gzipSync } from 'node:zlib';
import { canonicalText, type Json } from '../../domain/edition/canonical.ts';
import { emptyMemory } from '../../offline/memory-store.ts';
import { defaultPolicy, wantedOf, type Policy } from '../../offline/wanted.ts';
import { bodyOf, type ComposedArticle } from '../../publish/compose-article.ts';
import { seeded } from '../seeded.ts';
import { articlesOf, note, publish, recordOf, type Archive, type Record } from './archive.ts';
import { deviceAt, syncDevice } from './device.ts';
import { compressed, measuredTree } from './measured-tree.ts';
import type { HeadSigner } from './sign-head.ts';

/** A device so many editions behind, in which so many articles changed; the newest edition's number. */
export type Story = {
  readonly behind: number;
  readonly changed: number;
  readonly newest: number;
  readonly policy: Policy;
};
/** Requests, and bytes in proportion to what they are measured by. */
export type Cost = { readonly requests: number; readonly bytes: number; readonly ratio: number };

/** What catching up costs, the head apart, in proportion to the changes' own compressed size. */
export async function catchUp(
  seed: number,
  { behind, changed, newest, policy }: Story,
  { compose, record: before, index, tree }: Archive,
  signer: HeadSigner,
): Promise<Cost> {
  const random = seeded(seed);
  const archived = before.articles.length;
  const memory = deviceAt(before, await signer.sign(newest - behind, index), tree, signer, policy);
  const record: Record = { articles: before.articles, ledger: new Map(before.ledger) };
  const changes: ComposedArticle[] = [];
  for (let change = 0; change < changed; change += 1) {
    // News, and corrections of what is not old; one of them in the newest edition.
    const isNews = random() < 0.5;
    const article = isNews ? compose(archived + change) : compose(archived - 1 - change, 2);
    record.articles = [...record.articles.filter(({ card }) => card.id !== article.card.id), article];
    note(record, article, change === 0 ? newest : newest - Math.floor(random() * behind));
    changes.push(article);
  }
  const head = await signer.sign(newest, await publish(tree, record, newest));
  await syncDevice(tree, head, memory, signer, policy);
  const due = new Set(record.articles.map(({ card }) => card.body.hash));
  if (
    memory.cards.size !== due.size ||
    [...memory.cards.values()].some(({ card }) => !due.has(card.body.hash))
  )
    throw new Error('shows another edition');
  const { requests, bytes, head: ofHead } = tree.travelled();
  return { requests, bytes, ratio: (bytes - ofHead) / ownSize(changes, record, policy) };
}

/** The changes as one file: their cards, and those of their texts that the device wants. */
function ownSize(changes: readonly ComposedArticle[], { articles }: Record, policy: Policy): number {
  const cards = articles.map(({ card }) => card);
  const wanted = new Set(wantedOf(cards, policy));
  const texts = changes.map(({ article, card, html }) => {
    const text = wanted.has(card) ? canonicalText(bodyOf(article, html)) : '';
    return canonicalText(card as unknown as Json) + text;
  });
  return compressed(texts.join('\n'));
}

/** What a first sync of 200 articles costs, cards apart, in proportion to their texts gzipped as one file. */
export async function firstSync(
  seed: number,
  changedIn: (number: number) => number,
  signer: HeadSigner,
): Promise<Cost> {
  const record = recordOf(articlesOf(seed), 200, changedIn);
  const tree = measuredTree();
  const edition = Math.max(...record.articles.map((_, number) => changedIn(number)));
  const head = await signer.sign(edition, await publish(tree, record, edition));
  await syncDevice(tree, head, emptyMemory(), signer, defaultPolicy);
  const { requests, bytes, cards } = tree.travelled();
  const texts = record.articles.map(({ article, html }) => canonicalText(bodyOf(article, html))).join('\n');
  return { requests, bytes, ratio: (bytes - cards) / gzipSync(texts, { level: 9 }).length };
}

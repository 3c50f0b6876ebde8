import type { ArticleId } from '../../domain/article.ts';
import type { BlockReference } from '../../domain/edition/block.ts';
import { canonicalText, type Json } from '../../domain/edition/canonical.ts';
import type { Change } from '../../domain/edition/change.ts';
import { bodyOf, type ComposedArticle } from '../../publish/compose-article.ts';
import type { BlockArticle } from '../../publish/dated.ts';
import { sha256 } from '../../publish/sha256.ts';
import { writeBlocks } from '../../publish/write-blocks.ts';
import { measuredTree, type MeasuredTree } from './measured-tree.ts';
import { seededArticles } from './seeded-archive.ts';

/** An archive's articles, and in which edition each last changed: all that an edition is made of. */
export type Record = { articles: readonly ComposedArticle[]; readonly ledger: Map<ArticleId, Change> };
export type Compose = ReturnType<typeof seededArticles>;
export type Archive = {
  readonly compose: Compose;
  readonly record: Record;
  readonly index: BlockReference;
  readonly tree: MeasuredTree;
};

/** So many articles that came evenly in so many editions. */
export async function archiveOf(seed: number, size: number, editions: number): Promise<Archive> {
  const compose = articlesOf(seed);
  const record = recordOf(compose, size, (number) => Math.ceil(((number + 1) / size) * editions));
  const tree = measuredTree();
  return { compose, record, index: await publish(tree, record, editions), tree };
}

export function recordOf(compose: Compose, size: number, changedIn: (number: number) => number): Record {
  const articles = Array.from({ length: size }, (_, number) => compose(number));
  const record: Record = { articles, ledger: new Map() };
  for (const [number, article] of articles.entries()) note(record, article, changedIn(number));
  return record;
}

/** Has the record remember that an article last changed in that edition. */
export function note({ ledger }: Record, { card }: ComposedArticle, edition: number): void {
  const hash = sha256(canonicalText(card as unknown as Json));
  ledger.set(card.id, { id: card.id, edition, hash });
}

/** Writes an edition's blocks as `publish` does. */
export async function publish(
  tree: MeasuredTree,
  { articles, ledger }: Record,
  edition: number,
): Promise<BlockReference> {
  const standing = await Promise.all(articles.map((article) => standingIn(tree, article)));
  const { index, changes } = await writeBlocks(tree.keep, {
    articles: standing,
    bodyText: ({ bodyText }) => bodyText,
    topics: [],
    removed: [],
    ledger,
    edition,
  });
  if (changes.length > 0) throw new Error('the ledger and the articles are not of one record');
  return index;
}

/** Its body stands as a block of its own, as `publish` leaves it. */
async function standingIn(
  tree: MeasuredTree,
  { article, card, html }: ComposedArticle,
): Promise<BlockArticle & { readonly bodyText: string }> {
  const cardText = canonicalText(card as unknown as Json);
  const bodyText = canonicalText(bodyOf(article, html) as unknown as Json);
  await tree.keep(bodyText);
  const { id, published, body } = card;
  const bytes = Buffer.byteLength(cardText);
  return {
    id,
    published,
    body,
    cardText: { hash: sha256(cardText), bytes, json: () => cardText },
    bodyText,
  };
}

const composed = new Map<string, ComposedArticle>();

/** Archives of one seed share their articles. */
export function articlesOf(seed: number): Compose {
  const compose = seededArticles(seed);
  return (number, revision = 1) => {
    const name = `${seed} ${number} ${revision}`;
    const article = composed.get(name) ?? compose(number, revision);
    composed.set(name, article);
    return article;
  };
}

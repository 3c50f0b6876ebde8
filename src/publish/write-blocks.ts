import pLimit from 'p-limit';
import type { Tombstone } from '../domain/article.ts';
import { addresses } from '../domain/addresses.ts';
import type { BlockReference, PackReference } from '../domain/edition/block.ts';
import { canonicalText, type Json } from '../domain/edition/canonical.ts';
import type { Topic } from '../domain/topic.ts';
import { bodyOf, type ComposedArticle } from './compose-article.ts';
import { packEntry, packsOf, type Pack } from './packs.ts';
import { sha256 } from './sha256.ts';
import type { Tree } from './tree.ts';

/** Blocks compressed and written at a time: as many as Node has threads for it. */
const parallel = 4;

/** Writes the blocks of an edition that are not there yet, and names the index, which names all others. */
export async function writeBlocks(
  tree: Tree,
  /** Oldest first. */
  articles: readonly ComposedArticle[],
  topics: readonly Topic[],
  removed: readonly Tombstone[],
): Promise<{ readonly index: BlockReference; readonly written: number }> {
  let written = 0;
  const limit = pLimit(parallel);
  const keep = async (text: string): Promise<BlockReference> => {
    const hash = sha256(text);
    if (await tree.keep(addresses.block(hash), text)) written += 1;
    return { hash, bytes: Buffer.byteLength(text) };
  };
  const keepPacks = async (packs: Iterable<Pack>): Promise<PackReference[]> => {
    const references: PackReference[] = [];
    for (const few of fewAtATime(packs)) {
      const kept = await Promise.all(few.map(async ({ text, count }) => ({ ...(await keep(text)), count })));
      references.push(...kept);
    }
    return references.toReversed();
  };

  await limit.map(articles, ({ article, html }) => keep(canonicalText(bodyOf(article, html))));
  const bodies = await keepPacks(packsOf('bodies', bodyEntries(articles)));
  const cards = await keepPacks(packsOf('cards', cardEntries(articles)));
  const topicList = await keep(canonicalText({ kind: 'topics', topics } as unknown as Json));
  const index = await keep(canonicalText({ kind: 'index', cards, bodies, topics: topicList, removed }));
  return { index, written };
}

function* bodyEntries(articles: readonly ComposedArticle[]): Generator<ReturnType<typeof packEntry>> {
  for (const { article, html } of articles) yield packEntry('body', article.id, bodyOf(article, html));
}

function* cardEntries(articles: readonly ComposedArticle[]): Generator<ReturnType<typeof packEntry>> {
  for (const { article, card } of articles) yield packEntry('card', article.id, card);
}

/** Packs are made when their turn comes: all at once they would fill the memory. */
function* fewAtATime(packs: Iterable<Pack>): Generator<Pack[]> {
  let few: Pack[] = [];
  for (const pack of packs) {
    few.push(pack);
    if (few.length < parallel) continue;
    yield few;
    few = [];
  }
  yield few;
}

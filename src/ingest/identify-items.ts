import { createHash } from 'node:crypto';
import type { FeedItem } from './feed-item.ts';
import { plainText } from './plain-text.ts';

export type Identified = {
  readonly item: FeedItem;
  readonly key: string;
  /** Names the item to a person. */
  readonly label: string;
  /** An earlier item of the same feed has the same identity. */
  readonly duplicate: boolean;
};

/** Gives each item its identity within the source: its guid, else its link if no other has it, else its text. */
export function identifyItems(items: readonly FeedItem[]): Identified[] {
  const links = new Map<string, number>();
  for (const { link } of items) if (link) links.set(link, (links.get(link) ?? 0) + 1);
  const seen = new Set<string>();
  return items.map((item, index) => {
    const key = keyOf(item, links);
    const duplicate = seen.has(key);
    seen.add(key);
    return { item, key, label: labelOf(item, index), duplicate };
  });
}

function keyOf(item: FeedItem, links: ReadonlyMap<string, number>): string {
  const guid = item.guid?.trim() ?? '';
  if (guid !== '') return `guid:${bounded(guid)}`;
  const link = item.link?.trim() ?? '';
  if (link !== '' && links.get(item.link ?? '') === 1) return `link:${bounded(link)}`;
  return `hash:${sha256(`${item.title}\n${item.body || item.summary}`)}`;
}

const bounded = (text: string): string => (text.length <= 500 ? text.toWellFormed() : sha256(text));

const sha256 = (text: string): string => createHash('sha256').update(text.toWellFormed()).digest('hex');

const labelOf = ({ title, guid, link }: FeedItem, index: number): string =>
  plainText(title, 100) || guid?.slice(0, 200) || link?.slice(0, 200) || `item ${index + 1}`;

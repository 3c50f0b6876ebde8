import type { Article } from './article.ts';
import type { Sha256 } from './edition/digest.ts';
import type { PlacedPicture } from './picture.ts';

/** What a list shows of an article, and where its body is. Cards of the whole archive are on the device. */
export type Card = Pick<
  Article,
  | 'id'
  | 'slug'
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'published'
  | 'updated'
  | 'language'
  | 'topics'
  | 'revision'
  | 'partial'
> & {
  readonly original: string | null;
  /** Reading time. */
  readonly minutes: number;
  readonly picture: PlacedPicture | null;
  /** The body's canonical bytes: their hash and number. */
  readonly body: { readonly hash: Sha256; readonly bytes: number };
};

const listed = [
  'id',
  'slug',
  'title',
  'standfirst',
  'published',
  'language',
  'topics',
  'minutes',
  'picture',
] as const satisfies readonly (keyof Card)[];

/** Of a card, what its place in a list shows: no more of an article stands on the pages of others. */
export type ListedCard = Pick<Card, (typeof listed)[number]>;

export const listedCard = (card: Card): ListedCard =>
  Object.fromEntries(listed.map((name) => [name, card[name]])) as unknown as ListedCard;

/** Newest first; the id decides between equal dates, so that every device has one order. */
export const byNewest = (a: Pick<Card, 'published' | 'id'>, b: Pick<Card, 'published' | 'id'>): number =>
  byOrder(b.published, a.published) || byOrder(a.id, b.id);

/** Instants and ids are plain ASCII: what collates words costs twenty times as much here. */
const byOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

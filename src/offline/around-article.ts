import type { Card } from '../domain/card.ts';
import type { Version } from '../domain/page.ts';
import { labelsOf } from '../domain/selection.ts';
import { versionsAmong } from '../domain/versions.ts';
import type { TopicLabel, TopicSlug } from '../domain/topic.ts';
import type { Shelf } from './card-shelf.ts';

/** What stands near an article, looked for among all the cards of the device. */
export type Around = {
  /** Nearest first. */
  readonly related: readonly Card[];
  readonly labels: readonly TopicLabel[];
  /** Its neighbours by date, in its language. */
  readonly newer: Card | null;
  readonly older: Card | null;
};

/** What the reader muted stands near nothing; `hidden` has a 1 at the places of its cards. */
export function aroundArticle(shelf: Shelf, slug: string, hidden: Uint8Array | null): Around | null {
  const card = shelf.bySlug.get(slug);
  if (!card) return null;
  const shown = unhidden(shelf, hidden, card);
  const related = nearestCards(card, shown);
  const inLanguage = shown.filter(({ language }) => language === card.language);
  const place = inLanguage.indexOf(card);
  return {
    related,
    labels: labelsOf(related, shelf.labels),
    newer: inLanguage[place - 1] ?? null,
    older: inLanguage[place + 1] ?? null,
  };
}

/** The open article stays among them. */
export const unhidden = ({ cards }: Shelf, hidden: Uint8Array | null, open: Card): readonly Card[] =>
  hidden ? cards.filter((card, place) => hidden[place] !== 1 || card === open) : cards;

/**
 * The articles nearest to one in its language: a topic shared weighs the more, the fewer articles have it, and of two
 * equally near the one that came out nearer to it in time is nearer.
 */
export function nearestCards(card: Card, cards: readonly Card[], limit = 3): Card[] {
  const holders = holdersIn(cards);
  const weight = (slug: TopicSlug): number => Math.log(1 + cards.length / (holders.get(slug) ?? 1));
  const nearness = (other: Card): number => {
    const shared = other.topics.filter((slug) => card.topics.includes(slug));
    if (shared.length === 0) return 0;
    const apart = Math.abs(Date.parse(other.published) - Date.parse(card.published));
    return shared.reduce((sum, slug) => sum + weight(slug), 0) * (1 + Math.exp(-apart / year));
  };
  return cards
    .filter((other) => other.id !== card.id && other.language === card.language)
    .map((other) => ({ other, near: nearness(other) }))
    .filter(({ near }) => near > 0)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, limit)
    .map(({ other }) => other);
}

/** How many articles have each topic: asked twice of every article that is opened, counted once for each edition. */
function holdersIn(cards: readonly Card[]): ReadonlyMap<TopicSlug, number> {
  const known = counted.get(cards);
  if (known) return known;
  const holders = new Map<TopicSlug, number>();
  for (const { topics } of cards) for (const slug of topics) holders.set(slug, (holders.get(slug) ?? 0) + 1);
  counted.set(cards, holders);
  return holders;
}
const counted = new WeakMap<readonly Card[], ReadonlyMap<TopicSlug, number>>();

const year = 365 * 24 * 60 * 60 * 1000;

/** The same story in other languages: with the same picture, as the publisher finds them. */
export function versionsOnDevice(card: Card, cards: readonly Card[]): Version[] {
  const picture = pictureOf(card);
  if (picture === undefined) return [];
  const group = cards.filter((other) => pictureOf(other) === picture);
  const versions = versionsAmong(card, group);
  return versions.map(({ slug, language }) => ({ slug, language }));
}

const pictureOf = ({ picture }: Card): string | undefined => picture?.variants[0]?.hash;

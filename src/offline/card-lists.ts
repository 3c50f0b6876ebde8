import { countAuthors, isBy } from '../domain/author.ts';
import type { Card } from '../domain/card.ts';
import { noFilter, type Filter } from '../domain/filter.ts';
import { countMonths, lineOf, monthOf, monthsAround, type Month } from '../domain/month.ts';
import { authorsOnPage, type Archives, type MonthPage } from '../domain/page.ts';
import { labelsOf } from '../domain/selection.ts';
import type { Facts } from '../domain/sieve.ts';
import type { CountedTopic, TopicSlug } from '../domain/topic.ts';
import type { Shelf } from './card-shelf.ts';
import type { CardPage, Selected } from './library.ts';
import { sieveOf } from './shelf-sieve.ts';
import type { Connection } from './with-connection.ts';

type Stretch = { readonly offset?: number | undefined; readonly limit: number };

/** What a filter leaves of the shelf, newest first, and what each further choice would show. */
export function selectCards(shelf: Shelf, filter: Filter, facts: Facts, stretch: Stretch): Selected {
  const sieve = sieveOf(shelf);
  const { places, ...counts } = sieve.sift(filter, facts);
  const cards = stretchOf(places, stretch).flatMap((place) => shelf.cards[place] ?? []);
  return {
    ...counts,
    filter,
    cards,
    total: places.length,
    labels: labelsOf(cards, shelf.labels),
    unknown: sieve.unknownIn(filter),
  };
}

export const countShelf = (shelf: Shelf, topics: readonly TopicSlug[]): readonly CountedTopic[] =>
  sieveOf(shelf).sift({ ...noFilter, topics }).topics;

export const archivesOf = ({ cards }: Shelf): Archives => ({
  months: countMonths(cards),
  authors: countAuthors(cards).slice(0, authorsOnPage),
});

export function monthPage({ cards }: Shelf, month: Month): MonthPage | null {
  const lines = cards.filter(({ published }) => monthOf(published) === month).map(lineOf);
  return lines.length === 0
    ? null
    : { screen: 'month', month, lines, ...monthsAround(month, countMonths(cards)) };
}

/** What somebody signs, newest first. */
export function signedCards(shelf: Shelf, author: string, stretch: Stretch): CardPage {
  const all = shelf.cards.filter((card) => isBy(author, card));
  const cards = stretchOf(all, stretch);
  return { cards, total: all.length, muted: 0, labels: labelsOf(cards, shelf.labels) };
}

/** In the order of saving, newest first. */
export async function savedCards({ run }: Connection, shelf: Shelf, stretch: Stretch): Promise<CardPage> {
  const marks = (await run((db) => db.marks.where('saved').above('').sortBy('saved'))).toReversed();
  const byId = new Map(shelf.cards.map((card) => [card.id, card]));
  const all: Card[] = marks.flatMap(({ id }) => byId.get(id) ?? []);
  const cards = stretchOf(all, stretch);
  return { cards, total: all.length, muted: 0, labels: labelsOf(cards, shelf.labels) };
}

const stretchOf = <Item>(items: readonly Item[], { offset = 0, limit }: Stretch): Item[] =>
  items.slice(offset, offset + limit);

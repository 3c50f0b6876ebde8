import { countAuthors, isBy } from '../domain/author.ts';
import type { Card } from '../domain/card.ts';
import { countMonths, lineOf, monthOf, monthsAround, type Month } from '../domain/month.ts';
import { authorsOnPage, type Archives, type MonthPage } from '../domain/page.ts';
import { countTopics, labelsOf, selects } from '../domain/selection.ts';
import type { CountedTopic, TopicSlug } from '../domain/topic.ts';
import type { Shelf } from './card-shelf.ts';
import type { CardPage, CardQuery } from './library.ts';
import type { Connection } from './with-connection.ts';

/** The cards that a list asks for, newest first; those saved in the order of saving, newest first. */
export async function listCards({ run }: Connection, shelf: Shelf, query: CardQuery): Promise<CardPage> {
  const chosen = (query.topics ?? []).flatMap((slug) => shelf.labels.get(slug) ?? []);
  const { author } = query;
  const all = query.saved ? await savedCards(run, shelf) : shelf.cards;
  const signed = author === undefined ? all : all.filter((card) => isBy(author, card));
  const selected = chosen.length > 0 ? signed.filter((card) => selects(chosen, card)) : signed;
  const offset = query.offset ?? 0;
  const cards = selected.slice(offset, offset + query.limit);
  return { cards, total: selected.length, labels: labelsOf(cards, shelf.labels) };
}

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

export function countShelf(shelf: Shelf, selected: readonly TopicSlug[]): CountedTopic[] {
  const labels = [...shelf.labels.values()];
  return countTopics(
    labels,
    shelf.cards,
    selected.flatMap((slug) => shelf.labels.get(slug) ?? []),
  );
}

async function savedCards(run: Connection['run'], shelf: Shelf): Promise<Card[]> {
  const marks = (await run((db) => db.marks.where('saved').above('').sortBy('saved'))).toReversed();
  const byId = new Map(shelf.cards.map((card) => [card.id, card]));
  return marks.flatMap(({ id }) => byId.get(id) ?? []);
}

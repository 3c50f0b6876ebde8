import type { Card } from '../domain/card.ts';
import { countTopics, labelsOf, selects } from '../domain/selection.ts';
import type { CountedTopic, TopicSlug } from '../domain/topic.ts';
import type { Shelf } from './card-shelf.ts';
import type { CardPage, CardQuery } from './library.ts';
import type { Connection } from './with-connection.ts';

/** The cards that a list asks for, newest first; those saved in the order of saving, newest first. */
export async function listCards({ run }: Connection, shelf: Shelf, query: CardQuery): Promise<CardPage> {
  const chosen = (query.topics ?? []).flatMap((slug) => shelf.labels.get(slug) ?? []);
  const all = query.saved ? await savedCards(run, shelf) : shelf.cards;
  const selected = chosen.length > 0 ? all.filter((card) => selects(chosen, card)) : all;
  const offset = query.offset ?? 0;
  const cards = selected.slice(offset, offset + query.limit);
  return { cards, total: selected.length, labels: labelsOf(cards, shelf.labels) };
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

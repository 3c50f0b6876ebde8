import type { Card } from '../domain/card.ts';
import { highlight, snippet } from '../search/highlight.ts';
import { plainText } from '../search/plain-text.ts';
import { SearchIndex } from '../search/search-index.ts';
import { bodyOf } from './article-page.ts';
import type { Shelf } from './card-shelf.ts';
import type { SearchResult } from './library.ts';
import type { Connection } from './with-connection.ts';

/** Finds articles by their words. The index is built at the first question and then follows the library. */
export type Finder = {
  readonly find: (shelf: Shelf, asked: string, limit: number) => Promise<SearchResult[]>;
  readonly forget: () => void;
};

/** Read and indexed at a time, so that other questions are answered in between. */
const batch = 50;

export function finder({ run }: Connection): Finder {
  let index = new SearchIndex();
  /** What of each article is in the index: its card and text, or its card alone. */
  let indexed = new Map<string, string>();
  let turn: Promise<void> = Promise.resolve();

  const bringUp = async (shelf: Shelf): Promise<void> => {
    const kept = new Set(await run((db) => db.bodies.toCollection().primaryKeys()));
    const state = (card: Card): string => `${card.revision} ${card.body.hash} ${kept.has(card.body.hash)}`;
    const present = new Set(shelf.cards.map((card) => card.id as string));
    for (const id of indexed.keys()) {
      if (present.has(id)) continue;
      index.remove(id);
      indexed.delete(id);
    }
    const changed = shelf.cards.filter((card) => indexed.get(card.id) !== state(card));
    for (let start = 0; start < changed.length; start += batch) {
      const cards = changed.slice(start, start + batch);
      const bodies = await run((db) => db.bodies.bulkGet(cards.map((card) => card.body.hash)));
      for (const [place, card] of cards.entries()) {
        index.add(card.id, { ...textsOf(card, shelf), body: plainText(bodies[place]?.html ?? '') });
        indexed.set(card.id, state(card));
      }
    }
  };

  return {
    forget: () => {
      index = new SearchIndex();
      indexed = new Map();
    },
    find: async (shelf, asked, limit) => {
      turn = turn.catch(() => undefined).then(() => bringUp(shelf));
      await turn;
      const byId = new Map(shelf.cards.map((card) => [card.id as string, card]));
      const cards = index.find(asked, limit).flatMap((id) => byId.get(id) ?? []);
      const bodies = await run((db) => Promise.all(cards.map((card) => bodyOf(db, card))));
      return cards.map((card, place) => resultOf(card, bodies[place]?.html, asked));
    },
  };
}

const textsOf = (card: Card, shelf: Shelf): { title: string; standfirst: string; topics: string } => ({
  title: card.title,
  standfirst: [card.standfirst, ...card.byline].join(' '),
  topics: card.topics
    .flatMap((slug) => {
      const topic = shelf.topics.find((known) => known.slug === slug);
      return topic ? [...Object.values(topic.names), ...topic.variants] : [];
    })
    .join(' '),
});

/** The snippet is the standfirst where that answers, else the words of the text around the first match. */
function resultOf(card: Card, html: string | undefined, asked: string): SearchResult {
  const standfirst = snippet(card.standfirst, asked);
  const inBody =
    html === undefined || standfirst.some((run) => run.matched) ? [] : snippet(plainText(html), asked);
  return {
    card,
    title: highlight(card.title, asked),
    snippet: inBody.some((run) => run.matched) || standfirst.length === 0 ? inBody : standfirst,
    readable: html !== undefined,
  };
}

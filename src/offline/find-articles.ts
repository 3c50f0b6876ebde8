import type { Card } from '../domain/card.ts';
import { aliasesOf, type Aliases } from '../search/aliases.ts';
import { hasPhrase, highlight, snippet, type Marking } from '../search/highlight.ts';
import { plainText } from '../search/plain-text.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { SearchIndex, type Findable } from '../search/search-index.ts';
import { bodyOf } from './article-page.ts';
import type { Shelf } from './card-shelf.ts';
import { narrowing } from './narrow-search.ts';
import type { SearchResult } from './library.ts';
import type { Connection } from './with-connection.ts';

/** Finds articles by their words. The index is built at the first question and then follows the library. */
export type Finder = {
  readonly find: (shelf: Shelf, asked: string, limit: number) => Promise<SearchResult[]>;
  readonly forget: () => void;
};

/** Read and indexed at a time, so that other questions are answered in between. */
const batch = 50;
/** A phrase is looked for in the texts of so many articles that have its words. */
const mostVerified = 200;

export function finder({ run }: Connection): Finder {
  let index = new SearchIndex();
  let turn: Promise<void> = Promise.resolve();
  let named: { readonly edition: number; readonly aliases: Aliases } | undefined;

  const aliases = (shelf: Shelf): Aliases => {
    if (named?.edition !== shelf.edition)
      named = { edition: shelf.edition, aliases: aliasesOf(namesOf(shelf)) };
    return named.aliases;
  };

  const bringUp = async (shelf: Shelf): Promise<void> => {
    const kept = new Set(await run((db) => db.bodies.toCollection().primaryKeys()));
    const state = (card: Card): string => `${card.revision} ${card.body.hash} ${kept.has(card.body.hash)}`;
    const present = new Set(shelf.cards.map((card) => card.id as string));
    for (const id of index.ids()) if (!present.has(id)) index.remove(id);
    const changed = shelf.cards.filter((card) => index.state(card.id) !== state(card));
    for (let start = 0; start < changed.length; start += batch) {
      const cards = changed.slice(start, start + batch);
      const bodies = await run((db) => db.bodies.bulkGet(cards.map((card) => card.body.hash)));
      index.add(
        ...cards.map((card, place) => ({
          ...textsOf(card, shelf),
          state: state(card),
          body: plainText(bodies[place]?.html ?? ''),
        })),
      );
      index.tidy();
    }
  };

  /** The texts of found articles, as many as are wanted; those that lack a phrase are left out. */
  const read = async (cards: readonly Card[], query: Query, limit: number): Promise<ReadCard[]> => {
    const wanted = query.phrases.length === 0 ? cards.slice(0, limit) : cards.slice(0, mostVerified);
    const bodies = await run((db) => Promise.all(wanted.map((card) => bodyOf(db, card))));
    return wanted
      .map((card, place) => ({ card, html: bodies[place]?.html }))
      .filter((found) =>
        query.phrases.every((phrase) => hasPhrase(wordsOf(found), phrase, found.card.language)),
      )
      .slice(0, limit);
  };

  return {
    forget: () => {
      index = new SearchIndex();
    },
    find: async (shelf, asked, limit) => {
      turn = turn.catch(() => undefined).then(() => bringUp(shelf));
      await turn;
      const query = parseQuery(asked, aliases(shelf));
      const narrows = narrowing(query, shelf);
      if (query.words.length === 0 && !narrows) return [];
      const byId = new Map(shelf.cards.map((card) => [card.id as string, card]));
      const allows = narrows && ((id: string) => narrows(byId.get(id)));
      const { ids, guessed } = index.find(query, { allows: allows ?? undefined });
      const cards = ids.flatMap((id) => byId.get(id) ?? []);
      return (await read(cards, query, limit)).map((found) => resultOf(found, { query, guessed }));
    },
  };
}

type ReadCard = { readonly card: Card; readonly html: string | undefined };

const wordsOf = ({ card, html }: ReadCard): string =>
  `${card.title}\n${card.standfirst}\n${html === undefined ? '' : plainText(html)}`;

const namesOf = ({ topics }: Shelf): string[][] =>
  topics.map(({ kind, names, variants }) => [
    ...new Set(Object.values(names).flatMap((name) => name ?? [])),
    // What tells of a theme are other words, not other names of it.
    ...(kind === 'theme' ? [] : variants),
  ]);

const textsOf = (card: Card, shelf: Shelf): Omit<Findable, 'state' | 'body'> => ({
  id: card.id,
  published: card.published,
  language: card.language,
  title: card.title,
  standfirst: card.standfirst,
  byline: card.byline.join(', '),
  topics: card.topics.flatMap((slug) => Object.values(shelf.labels.get(slug)?.names ?? {})).join('. '),
});

/** The snippet is the standfirst where that answers, else the words of the text around the most matches. */
function resultOf({ card, html }: ReadCard, marking: Marking): SearchResult {
  const { language } = card;
  const standfirst = snippet(card.standfirst, marking, language);
  const inBody =
    html === undefined || standfirst.some((run) => run.matched)
      ? []
      : snippet(plainText(html), marking, language);
  return {
    card,
    title: highlight(card.title, marking, language),
    snippet: inBody.some((run) => run.matched) || standfirst.length === 0 ? inBody : standfirst,
    readable: html !== undefined,
  };
}

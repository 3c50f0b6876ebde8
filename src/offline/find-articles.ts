import type { Card } from '../domain/card.ts';
import type { Aliases } from '../search/aliases.ts';
import type { AskedWord } from '../search/asked-word.ts';
import { hasPhrase, highlight, snippet, type Marking } from '../search/highlight.ts';
import { plainText } from '../search/plain-text.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { bodyOf } from './article-page.ts';
import type { Shelf } from './card-shelf.ts';
import { withHeldPictures } from './held-pictures.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { facetsOf, noFacets } from './facets.ts';
import type { SearchAnswer, SearchResult } from './library.ts';
import type { Connection } from './with-connection.ts';

/** Finds articles by their words. */
export type Finder = (shelf: Shelf, asked: string, limit: number) => Promise<SearchAnswer>;

/** A phrase is looked for in the texts of so many articles that have its words. */
const mostVerified = 200;

export function finder(connection: Connection, keeper: IndexKeeper): Finder {
  const { run } = connection;
  let named: { readonly edition: number; readonly aliases: Aliases } | undefined;

  const aliases = async (shelf: Shelf): Promise<Aliases> => {
    if (named?.edition === shelf.edition) return named.aliases;
    const known = await import('../search/known-aliases.ts').catch(() => null);
    // Until it has come, a name is found by the spellings that rules bring together.
    if (!known) return new Map();
    named = { edition: shelf.edition, aliases: known.aliasesOf(namesOf(shelf)) };
    return named.aliases;
  };

  /** The texts of found articles; those that lack a phrase, or have one that is barred, are left out. */
  const read = async (cards: readonly Card[], query: Query): Promise<ReadCard[]> => {
    const bodies = await run((db) => Promise.all(cards.map((card) => bodyOf(db, card))));
    return cards
      .map((card, place) => ({ card, html: bodies[place]?.html }))
      .filter((found) => {
        const has = (phrase: readonly AskedWord[]): boolean =>
          hasPhrase(wordsOf(found), phrase, found.card.language);
        return query.phrases.every(has) && !query.phrasesWithout.some(has);
      });
  };

  return async (shelf, asked, limit) => {
    const query = parseQuery(asked, await aliases(shelf));
    // What a device loads when it is first asked, as the names above.
    const { narrowing } = await import('./narrow-search.ts');
    const { allows, unknown } = narrowing(query, shelf);
    const asks = query.words.length > 0 || allows !== null;
    const { hints } = query;
    if (!asks) return { ...noAnswer, hints, unknown };
    const byId = cardsById(shelf);
    const cardsOf = (ids: readonly string[]): Card[] => ids.flatMap((id) => byId.get(id) ?? []);
    const isPhrase = query.phrases.length + query.phrasesWithout.length > 0;
    const { ids, every, guessed } = await keeper.ask(shelf, (index) =>
      index.find(query, {
        // The index may have articles already of an edition that is on its way.
        allows: (id) => (allows ? allows(byId.get(id)) : byId.has(id)),
        limit: isPhrase ? mostVerified : limit,
      }),
    );
    const found = await read(await withHeldPictures(connection, cardsOf(ids)), query);
    const answering = isPhrase ? found.map(({ card }) => card) : cardsOf(every());
    return {
      results: found.slice(0, limit).map((each) => resultOf(each, { query, guessed })),
      total: answering.length,
      facets: facetsOf(answering, shelf.labels),
      hints,
      unknown,
      asks,
    };
  };
}

/** Asked at each letter that is typed: made once for each edition. */
function cardsById(shelf: Shelf): ReadonlyMap<string, Card> {
  const known = byIds.get(shelf);
  if (known) return known;
  const made = new Map<string, Card>(shelf.cards.map((card) => [card.id, card]));
  byIds.set(shelf, made);
  return made;
}
const byIds = new WeakMap<Shelf, ReadonlyMap<string, Card>>();

export const noAnswer: SearchAnswer = {
  results: [],
  total: 0,
  facets: noFacets,
  hints: [],
  unknown: [],
  asks: false,
};

type ReadCard = { readonly card: Card; readonly html: string | undefined };

const wordsOf = ({ card, html }: ReadCard): string =>
  `${card.title}\n${card.standfirst}\n${html === undefined ? '' : plainText(html)}`;

const namesOf = ({ topics }: Shelf): string[][] =>
  topics.map(({ kind, names, variants }) => [
    ...new Set(Object.values(names).flatMap((name) => name ?? [])),
    // What tells of a theme are other words, not other names of it.
    ...(kind === 'theme' ? [] : variants),
  ]);

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

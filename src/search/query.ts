import { typedStem } from './stem.ts';
import { tokenize } from './tokenize.ts';
import { skeleton } from './transliterate.ts';

/** What a reader asks: the terms of its words, and the beginning of the last one if it is perhaps being typed. */
export type Query = { readonly terms: readonly string[]; readonly typed: string | null };

const longestQuery = 400;
const mostTerms = 12;

/** Reads anything typed; signs, quotes and control characters are mere gaps. */
export function parseQuery(text: string): Query {
  const asked = text.slice(0, longestQuery);
  const tokens = tokenize(asked).slice(0, mostTerms);
  const last = tokens.at(-1);
  const typing = last !== undefined && last.end === asked.length;
  const whole = (typing ? tokens.slice(0, -1) : tokens).map(({ term }) => term).filter((term) => term !== '');
  const bare = typing ? skeleton(asked.slice(last.start, last.end)) : '';
  if (!typing || last.term === '') return { terms: [...new Set(whole)], typed: null };
  return {
    terms: [...new Set(whole.filter((term) => term !== last.term)), last.term],
    typed: bare.length > 1 ? typedStem(bare) : null,
  };
}

/** Whether a term of a text answers the query; for marking what matched. */
export const matchesTerm = (query: Query, term: string): boolean =>
  term !== '' && (query.terms.includes(term) || (query.typed !== null && term.startsWith(query.typed)));

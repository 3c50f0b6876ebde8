import { useNavigate, useSearchParams } from 'react-router';
import { addresses } from '../domain/addresses.ts';
import { filterIn, filterQuery, isFilter, named, noFilter, type Filter } from '../domain/filter.ts';
import { labelsOf } from '../domain/selection.ts';
import { Sieve } from '../domain/sieve.ts';
import type { Selected } from '../offline/library.ts';
import { useScripted } from './reader.ts';
import type { FrontPage } from './shown.ts';

export type Filtering = {
  readonly filter: Filter;
  readonly selection: Selected | null;
  /** Asked for in the address, and of no article or of no sense. */
  readonly unknown: readonly string[];
  /** Changes the filter, which is its address; absent until scripts run. */
  readonly choose: ((filter: Filter) => void) | undefined;
};

/** The filter of the front page. Until scripts run there is none, as in the prerendered page. */
export function useFiltering(page: FrontPage): Filtering {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const scripted = useScripted();
  const { filter, odd } = scripted ? filterIn(parameters) : { filter: noFilter, odd: [] };
  const selection = isFilter(filter) ? selectionOf(page, filter) : null;
  const asksNothing = selection !== null && selection.unknown.length > 0 && !isFilter(known(selection));
  return {
    filter,
    // Of a filter of nothing but unknown topics, the front page is what is left.
    selection: asksNothing ? null : selection,
    unknown: [...odd, ...(selection?.unknown ?? []).map(named)],
    choose: scripted
      ? (next) => void navigate(addresses.filter(next), { preventScrollReset: true })
      : undefined,
  };
}

/** The library's answer when it is that of this filter; else what the cards of the page allow. */
export function selectionOf(page: FrontPage, filter: Filter): Selected {
  if (page.selection && filterQuery(page.selection.filter) === filterQuery(filter)) return page.selection;
  const sieve = new Sieve(page.cards, page.topics);
  const { places, ...counts } = sieve.sift(filter);
  const cards = places.flatMap((place) => page.cards[place] ?? []);
  const labels = labelsOf(cards, new Map(page.topics.map((topic) => [topic.slug, topic])));
  return { ...counts, filter, cards, total: cards.length, labels, unknown: sieve.unknownIn(filter) };
}

/** The filter without what nobody knows. */
const known = ({ filter, unknown }: Selected): Filter => {
  const isKnown = (value: string): boolean => !unknown.includes(value);
  return {
    ...filter,
    topics: filter.topics.filter(isKnown),
    without: filter.without.filter(isKnown),
    languages: filter.languages.filter(isKnown),
  };
};

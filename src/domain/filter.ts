import type { Language } from './language.ts';
import type { TopicSlug } from './topic.ts';

/** Which articles a list shows. Its address holds it whole. */
export type Filter = {
  /** Any of the topics of a kind, for every kind. */
  readonly topics: readonly TopicSlug[];
  /** None of these. */
  readonly without: readonly TopicSlug[];
  /** Any of these; none: all. */
  readonly languages: readonly Language[];
  /** A year, a month or a day, both included. */
  readonly since: string | null;
  readonly until: string | null;
  readonly unread: boolean;
  /** Whose text is on the device. */
  readonly offline: boolean;
  /** In any of the selections that the reader follows. */
  readonly forYou: boolean;
};

export const noFilter: Filter = {
  topics: [],
  without: [],
  languages: [],
  since: null,
  until: null,
  unread: false,
  offline: false,
  forYou: false,
};

/** What an address asks for, and what of it nobody can understand. */
export type AskedFilter = { readonly filter: Filter; readonly odd: readonly string[] };

/** Takes whatever stands in an address: what is no filter is named and left aside. */
export function filterIn(parameters: URLSearchParams): AskedFilter {
  const odd: string[] = [];
  const listed = (name: string): string[] => {
    const values = (parameters.get(name) ?? '').slice(0, longest).split(',').map(plain);
    return [...new Set(values.filter((value) => value !== ''))].slice(0, most);
  };
  const dated = (name: string): string | null => {
    const value = plain((parameters.get(name) ?? '').slice(0, longest));
    if (value === '' || isDate(value)) return value === '' ? null : value;
    odd.push(named(value));
    return null;
  };
  const languages = listed(keys.languages);
  odd.push(...languages.filter((code) => !languageCode.test(code)).map(named));
  const topics = listed(keys.topics);
  return {
    filter: {
      topics,
      without: listed(keys.without).filter((slug) => !topics.includes(slug)),
      languages: languages.filter((code) => languageCode.test(code)),
      since: dated(keys.since),
      until: dated(keys.until),
      unread: parameters.get(keys.unread) === yes,
      offline: parameters.get(keys.offline) === yes,
      forYou: parameters.get(keys.forYou) === yes,
    },
    odd,
  };
}

/** `themes=eau&jusqua=2024`: one spelling for one filter, so that it is also its name. Empty for none. */
export function filterQuery(given: Partial<Filter>): string {
  const filter = { ...noFilter, ...given };
  const parts: (readonly [string, string])[] = [
    [keys.topics, list(filter.topics)],
    [keys.without, list(filter.without)],
    [keys.languages, list(filter.languages)],
    [keys.since, filter.since ?? ''],
    [keys.until, filter.until ?? ''],
    [keys.unread, filter.unread ? yes : ''],
    [keys.offline, filter.offline ? yes : ''],
    [keys.forYou, filter.forYou ? yes : ''],
  ];
  return parts
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

const list = (values: readonly string[]): string => values.map(encodeURIComponent).join(',');

export const isFilter = (filter: Filter): boolean => filterQuery(filter) !== '';

/** The filter as a follow keeps it: what was chosen of the articles, not of this moment. */
export const lasting = (filter: Filter): Filter => ({
  ...filter,
  topics: filter.topics.toSorted(),
  without: filter.without.toSorted(),
  languages: filter.languages.toSorted(),
  unread: false,
  offline: false,
  forYou: false,
});

/** Adds a value to what is chosen, or takes it back. */
export const toggled = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

/** A value of an address, short enough to be read in a sentence. */
export const named = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value);

const keys = {
  topics: 'themes',
  without: 'sans',
  languages: 'langues',
  since: 'depuis',
  until: 'jusqua',
  unread: 'nonlus',
  offline: 'horsligne',
  forYou: 'pourvous',
} as const;
const yes = '1';
const most = 40;
const longest = 4000;
const languageCode = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** Without what is not seen or turns the line around. */
const plain = (value: string): string => value.replace(/[\p{C}\u2028\u2029]/gu, '').trim();

function isDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`);
}

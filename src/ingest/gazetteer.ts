import type { Language } from '../domain/language.ts';
import type { GazetteerTopic, TopicKind, TopicSlug } from '../domain/topic.ts';
import { stem } from '../search/stem.ts';
import { namesOf } from '../search/terms.ts';
import { tokenize, type Token } from '../search/tokenize.ts';

/** A name found in a text, from its first word to its last. */
export type Mention = {
  readonly slug: TopicSlug;
  readonly kind: TopicKind;
  /** Weak names count only in company. */
  readonly weak: boolean;
  readonly from: number;
  readonly to: number;
};

/** Finds the names of topics in a text by whole words, in any case, inflection and script. */
export type Gazetteer = (
  text: string,
  language: Language,
) => { readonly mentions: Mention[]; readonly words: number };

/** A name as the words of a text are compared with it; each word by any of its keys. */
type Name = {
  readonly slug: TopicSlug;
  readonly kind: TopicKind;
  readonly weak: boolean;
  readonly words: readonly ReadonlySet<string>[];
  /** As it must be written, where it would mean something else in other letters. */
  readonly exact: readonly string[] | undefined;
  /** A name and not a common word: in a script that has capitals it begins with one. */
  readonly proper: boolean;
};

/** Languages that say much by suffixes: a name may begin a word of theirs. */
const suffixing = new Set(['kk', 'ky', 'uz', 'tk', 'tr', 'az', 'ug', 'tt', 'tg']);

export function gazetteerOf(topics: readonly GazetteerTopic[]): Gazetteer {
  const byFirst = new Map<string, Name[]>();
  for (const name of topics.flatMap(namesIn)) {
    for (const key of name.words[0] ?? []) {
      const list = byFirst.get(key);
      if (list) list.push(name);
      else byFirst.set(key, [name]);
    }
  }
  return (text, language) => {
    const tokens = tokenize(text);
    const keys = tokens.map(({ word }) => keysOf(word, [language]));
    const found = tokens.flatMap((_token, at) => mentionsAt(at, tokens, keys, byFirst, language));
    return { mentions: withoutInner(found), words: tokens.length };
  };
}

function namesIn({ slug, kind, names, variants, weak, caseSensitive }: GazetteerTopic): Name[] {
  const strong = [...new Set([...Object.values(names), ...variants])].filter((name) => name !== undefined);
  return [
    ...strong.map((name) => [name, false] as const),
    ...weak.map((name) => [name, true] as const),
  ].flatMap(([name, isWeak]) => {
    const tokens = tokenize(name);
    const words = tokens.map(({ word }) => keysOf(word, ['fr', 'en', 'ru']));
    if (words.length === 0 || words.some((keys) => keys.size === 0)) return [];
    const exact = caseSensitive.includes(name) ? tokens.map(({ word }) => word) : undefined;
    const proper = kind !== 'theme' && words.length === 1 && /^\p{Lu}/u.test(name);
    const isAlsoWeak = weak.some((other) => other.toLowerCase() === name.toLowerCase());
    return [{ slug, kind, weak: isWeak || isAlsoWeak, words, exact, proper }];
  });
}

/** A word as a name and as a common word; stop words too, for names hold them. Texts repeat their words. */
function keysOf(word: string, languages: readonly Language[]): ReadonlySet<string> {
  const written = `${languages.join()} ${word}`;
  const known = remembered.get(written);
  if (known) return known;
  const lower = word.toLowerCase();
  const stems = languages.map((language) => `~${stem(lower, language)}`);
  const keys = new Set([...namesOf(word), ...stems].filter((key) => key !== '' && key !== '~'));
  if (remembered.size >= rememberedWords) remembered.clear();
  remembered.set(written, keys);
  return keys;
}

const remembered = new Map<string, ReadonlySet<string>>();
const rememberedWords = 20_000;

function mentionsAt(
  at: number,
  tokens: readonly Token[],
  keys: readonly ReadonlySet<string>[],
  byFirst: ReadonlyMap<string, readonly Name[]>,
  language: Language,
): Mention[] {
  const first = keys[at] ?? new Set<string>();
  const starts = suffixing.has(language.split('-')[0] ?? '') ? [...first].flatMap(beginnings) : first;
  const candidates = new Set<Name>();
  for (const key of starts) for (const name of byFirst.get(key) ?? []) candidates.add(name);
  if (candidates.size === 0) return nothing;
  const found = new Map<string, Mention>();
  for (const name of candidates) {
    if (!matches(name, at, tokens, keys, starts)) continue;
    const { slug, kind, weak, words } = name;
    const key = `${slug} ${words.length}`;
    // Two spellings of one name are one mention, as strong as the stronger.
    if (found.get(key)?.weak !== false)
      found.set(key, { slug, kind, weak, from: at, to: at + words.length - 1 });
  }
  return [...found.values()];
}

const nothing: Mention[] = [];

/** What a word with suffixes may be a form of. */
const beginnings = (key: string): string[] =>
  key.startsWith('~')
    ? [key]
    : Array.from({ length: 7 }, (_, cut) => key.slice(0, key.length - cut)).filter(
        (part, cut) => cut === 0 || part.length >= 6,
      );

function matches(
  { words, exact, proper }: Name,
  at: number,
  tokens: readonly Token[],
  keys: readonly ReadonlySet<string>[],
  starts: Iterable<string>,
): boolean {
  if (proper && tokens[at]?.written === 'small') return false;
  return words.every((word, place) => {
    const token = tokens[at + place];
    if (!token) return false;
    if (exact) return token.word === exact[place];
    return [...(place === 0 ? starts : (keys[at + place] ?? []))].some((key) => word.has(key));
  });
}

/** Of names within names the longer counts: Shanghai is not meant by the organisation that bears its name. */
const withoutInner = (found: readonly Mention[]): Mention[] =>
  found.filter(
    (inner) =>
      !found.some(
        (outer) =>
          outer !== inner &&
          outer.from <= inner.from &&
          outer.to >= inner.to &&
          outer.to - outer.from > inner.to - inner.from &&
          (outer.kind === inner.kind || outer.kind === 'organisation' || outer.kind === 'person'),
      ),
  );

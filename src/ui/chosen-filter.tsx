import { addresses } from '../domain/addresses.ts';
import { isFilter, toggled, type Filter } from '../domain/filter.ts';
import { wordingIn } from '../domain/language.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { partialDate } from '../messages/dates.ts';
import { languageName } from '../messages/own-names.ts';
import { Icon } from './icon.tsx';
import { useSpeech, type Speech } from './words.tsx';

type Props = { readonly filter: Filter; readonly topics: readonly TopicLabel[] };

/** What is chosen, each with its way out. */
export function ChosenFilter({ filter, topics }: Props) {
  const speech = useSpeech();
  const { words } = speech;
  if (!isFilter(filter)) return null;
  return (
    <ul className="chips" aria-label={words.filter.chosen}>
      {choicesIn(filter, topics, speech).map(({ name, without }) => (
        <li key={name}>
          <a
            className="chip"
            href={addresses.filter(without)}
            aria-label={words.filter.remove(name)}
            data-part="chip"
          >
            {name}
            <Icon name="close" />
          </a>
        </li>
      ))}
      <li>
        <a className="chip" href={addresses.front}>
          {words.filter.clear}
        </a>
      </li>
    </ul>
  );
}

type Choice = { readonly name: string; readonly without: Filter };

/** In words, in the order of the address; each with the filter that is left without it. */
export function choicesIn(
  filter: Filter,
  topics: readonly TopicLabel[],
  { language, words: { finding } }: Speech,
): Choice[] {
  const names = new Map(topics.map((topic) => [topic.slug, wordingIn(topic.names, language)]));
  const nameOf = (slug: string): string => names.get(slug) ?? slug;
  const { topics: chosen, without, languages, since, until } = filter;
  return [
    ...(filter.forYou ? [{ name: finding.forYou, without: { ...filter, forYou: false } }] : []),
    ...chosen.map((slug) => ({ name: nameOf(slug), without: { ...filter, topics: toggled(chosen, slug) } })),
    ...without.map((slug) => ({
      name: finding.without(nameOf(slug)),
      without: { ...filter, without: toggled(without, slug) },
    })),
    ...languages.map((code) => ({
      name: languageName(code, language),
      without: { ...filter, languages: toggled(languages, code) },
    })),
    ...(since === null
      ? []
      : [{ name: finding.sinceDate(partialDate(since, language)), without: { ...filter, since: null } }]),
    ...(until === null
      ? []
      : [{ name: finding.untilDate(partialDate(until, language)), without: { ...filter, until: null } }]),
    ...(filter.unread ? [{ name: finding.unread, without: { ...filter, unread: false } }] : []),
    ...(filter.offline ? [{ name: finding.offline, without: { ...filter, offline: false } }] : []),
  ];
}

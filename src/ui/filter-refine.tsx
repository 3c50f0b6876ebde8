import type { ReactNode } from 'react';
import { toggled, type Filter } from '../domain/filter.ts';
import { wordingIn } from '../domain/language.ts';
import type { CountedLanguage } from '../domain/sieve.ts';
import type { CountedTopic } from '../domain/topic.ts';
import { languageName } from '../messages/own-names.ts';
import { ToggleChips } from './toggle-chips.tsx';
import { useSpeech } from './words.tsx';

type Props = {
  readonly filter: Filter;
  /** Of which those left out are named. */
  readonly topics: readonly CountedTopic[];
  /** Topics that some of what is shown has. */
  readonly within: readonly CountedTopic[];
  readonly languages: readonly CountedLanguage[];
  readonly unread: number;
  readonly offline: number;
  /** The fields of both ends. */
  readonly dates: ReactNode;
  readonly onChoose: (filter: Filter) => void;
};

/** So many topics of what is shown can be left out at a touch. */
const mostLeftOut = 12;

/** What narrows a selection further: dates, languages, what is read or on the device, topics left out. */
export function FilterRefine({ filter, topics, within, languages, unread, offline, dates, onChoose }: Props) {
  const { language, words } = useSpeech();
  const { finding } = words;
  const isNarrowed =
    filter.without.length + filter.languages.length > 0 ||
    filter.since !== null ||
    filter.until !== null ||
    filter.unread ||
    filter.offline;
  const leftOut = within
    .filter(({ slug }) => !filter.topics.includes(slug))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostLeftOut);
  const barred = topics.filter(({ slug }) => filter.without.includes(slug));
  return (
    <details className="refine" open={isNarrowed || undefined} data-part="refine">
      <summary>{finding.refine}</summary>
      <div className="kind">
        <h3>{finding.dates}</h3>
        {dates}
      </div>
      {languages.length > 1 && (
        <div className="kind">
          <h3>{finding.languages}</h3>
          <ToggleChips
            chips={languages.map(({ language: code, count }) => ({
              key: code,
              name: languageName(code, language),
              count,
              pressed: filter.languages.includes(code),
              hooks: { 'data-filter-language': code },
            }))}
            onToggle={(code) => onChoose({ ...filter, languages: toggled(filter.languages, code) })}
          />
        </div>
      )}
      <div className="kind">
        <h3>{finding.here}</h3>
        <ToggleChips
          chips={[
            {
              key: 'unread',
              name: finding.unread,
              count: unread,
              pressed: filter.unread,
              hooks: { 'data-filter': 'unread' },
            },
            {
              key: 'offline',
              name: finding.offline,
              count: offline,
              pressed: filter.offline,
              hooks: { 'data-filter': 'offline' },
            },
          ]}
          onToggle={(key) =>
            onChoose(
              key === 'unread'
                ? { ...filter, unread: !filter.unread }
                : { ...filter, offline: !filter.offline },
            )
          }
        />
      </div>
      {leftOut.length + barred.length > 0 && (
        <div className="kind">
          <h3>{finding.except}</h3>
          <ToggleChips
            chips={[...barred, ...leftOut].map(({ slug, names, count }) => ({
              key: slug,
              name: finding.without(wordingIn(names, language)),
              count,
              pressed: filter.without.includes(slug),
              hooks: { 'data-without-topic': slug },
            }))}
            onToggle={(slug) => onChoose({ ...filter, without: toggled(filter.without, slug) })}
          />
        </div>
      )}
    </details>
  );
}

import type { ReactNode } from 'react';
import { addresses } from '../domain/addresses.ts';
import type { Filter } from '../domain/filter.ts';
import { wordingIn } from '../domain/language.ts';
import { topicKinds, type CountedTopic, type TopicSlug } from '../domain/topic.ts';
import { wholeNumber } from '../messages/numbers.ts';
import { ChosenFilter } from './chosen-filter.tsx';
import { ToggleChips } from './toggle-chips.tsx';
import { useSpeech } from './words.tsx';

type Props = {
  /** By the place of their kind; the last for all kinds after it. All at once would hold up a slow phone. */
  readonly counts: readonly (readonly CountedTopic[])[];
  /** How many articles they have in all: topics stay where they are while counts change under the reader's finger. */
  readonly order: ReadonlyMap<TopicSlug, number>;
  readonly filter: Filter;
  /** Absent before the scripts run: topics are then links to their own pages. */
  readonly onToggle?: ((slug: TopicSlug) => void) | undefined;
  /** What narrows further. */
  readonly children?: ReactNode;
};

const shownAtFirst = 10;

/** Topics by kind, each with the number of articles that it would show. */
export function FilterPanel({ counts, order, filter, onToggle, children }: Props) {
  const { words } = useSpeech();
  const whole = ({ slug }: CountedTopic): number => order.get(slug) ?? 0;
  return (
    <section className="filter" id="themes" aria-labelledby="themes-title">
      <div className="rubric">
        <h2 id="themes-title" tabIndex={-1}>
          {words.front.explore}
        </h2>
      </div>
      <p className="hint scripted">{words.filter.hint}</p>
      <ChosenFilter filter={filter} topics={counts[0] ?? []} />
      {topicKinds.map((kind, place) => {
        const ofKind = (counts[place] ?? counts.at(-1) ?? [])
          .filter((topic) => topic.kind === kind)
          .toSorted((a, b) => whole(b) - whole(a));
        if (ofKind.length === 0) return null;
        const first = ofKind.slice(0, shownAtFirst);
        const rest = ofKind.slice(shownAtFirst);
        return (
          <div className="kind" key={kind}>
            <h3>{words.kinds[kind]}</h3>
            <Topics topics={first} filter={filter} onToggle={onToggle} />
            {rest.length > 0 && (
              <details>
                <summary>{words.filter.every(words.kinds[kind])}</summary>
                <Topics topics={rest} filter={filter} onToggle={onToggle} />
              </details>
            )}
          </div>
        );
      })}
      {children}
    </section>
  );
}

function Topics({
  topics,
  filter,
  onToggle,
}: Pick<Props, 'filter' | 'onToggle'> & { readonly topics: readonly CountedTopic[] }) {
  const { language } = useSpeech();
  if (onToggle)
    return (
      <ToggleChips
        chips={topics.map(({ slug, names, count }) => ({
          key: slug,
          name: wordingIn(names, language),
          count,
          pressed: filter.topics.includes(slug),
          hooks: { 'data-filter-topic': slug },
        }))}
        onToggle={onToggle}
      />
    );
  return (
    <ul className="chips">
      {topics.map(({ slug, names, count }) => (
        <li key={slug}>
          <a className="chip" data-filter-topic={slug} href={addresses.topic(slug)}>
            {wordingIn(names, language)} <small>{wholeNumber(count, language)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}

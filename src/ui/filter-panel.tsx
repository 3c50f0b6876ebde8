import { addresses } from '../domain/addresses.ts';
import { wordingIn } from '../domain/language.ts';
import { topicKinds, type CountedTopic, type TopicLabel, type TopicSlug } from '../domain/topic.ts';
import { wholeNumber } from '../messages/numbers.ts';
import { Icon } from './icon.tsx';
import { useSpeech } from './words.tsx';

type Props = {
  readonly topics: readonly CountedTopic[];
  readonly chosen: readonly TopicLabel[];
  /** Absent before the scripts run: topics are then links to their own pages. */
  readonly onToggle?: ((slug: TopicSlug) => void) | undefined;
};

const shownAtFirst = 10;

/** Topics by kind, each with the number of articles that it would show. */
export function FilterPanel({ topics, chosen, onToggle }: Props) {
  const { words } = useSpeech();
  return (
    <section className="filter" id="themes" aria-labelledby="themes-title">
      <div className="rubric">
        <h2 id="themes-title" tabIndex={-1}>
          {words.front.explore}
        </h2>
      </div>
      {onToggle && <p className="hint">{words.filter.hint}</p>}
      <Chosen chosen={chosen} />
      {topicKinds.map((kind) => {
        const ofKind = topics.filter((topic) => topic.kind === kind).toSorted((a, b) => b.count - a.count);
        if (ofKind.length === 0) return null;
        const first = ofKind.slice(0, shownAtFirst);
        const rest = ofKind.slice(shownAtFirst);
        return (
          <div className="kind" key={kind}>
            <h3>{words.kinds[kind]}</h3>
            <Toggles topics={first} chosen={chosen} onToggle={onToggle} />
            {rest.length > 0 && (
              <details>
                <summary>{words.filter.every(words.kinds[kind])}</summary>
                <Toggles topics={rest} chosen={chosen} onToggle={onToggle} />
              </details>
            )}
          </div>
        );
      })}
    </section>
  );
}

/** What is chosen, each with its way out. */
function Chosen({ chosen }: Pick<Props, 'chosen'>) {
  const { language, words } = useSpeech();
  if (chosen.length === 0) return null;
  const without = (slug: TopicSlug) => chosen.map((topic) => topic.slug).filter((other) => other !== slug);
  return (
    <ul className="chips" aria-label={words.filter.chosen}>
      {chosen.map(({ slug, names }) => (
        <li key={slug}>
          <a
            className="chip"
            href={addresses.filter(without(slug))}
            aria-label={words.filter.remove(wordingIn(names, language))}
            data-part="chip"
          >
            {wordingIn(names, language)}
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

function Toggles({ topics, chosen, onToggle }: Props) {
  const { language } = useSpeech();
  return (
    <ul className="chips">
      {topics.map(({ slug, names, count }) => {
        const inside = (
          <>
            {wordingIn(names, language)} <small>{wholeNumber(count, language)}</small>
          </>
        );
        return (
          <li key={slug}>
            {onToggle ? (
              <button
                type="button"
                className="chip"
                data-filter-topic={slug}
                data-none={count === 0 || undefined}
                aria-pressed={chosen.some((topic) => topic.slug === slug)}
                onClick={() => onToggle(slug)}
              >
                {inside}
              </button>
            ) : (
              <a className="chip" data-filter-topic={slug} href={addresses.topic(slug)}>
                {inside}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

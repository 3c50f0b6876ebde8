import { wordingIn } from '../domain/language.ts';
import type { CountedTopic } from '../domain/topic.ts';
import { wholeNumber } from '../messages/numbers.ts';
import { languageName } from '../messages/own-names.ts';
import { useSpeech } from './words.tsx';

type Props = {
  readonly topics: readonly CountedTopic[];
  readonly languages: readonly { readonly language: string; readonly count: number }[];
  readonly years: readonly { readonly year: string; readonly count: number }[];
  /** Adds an operator to the question. */
  readonly onNarrow: (operator: string) => void;
};

/** By what the articles found may be narrowed, each with how many it would leave. */
export function FacetList({ topics, languages, years, onNarrow }: Props) {
  const { language, words } = useSpeech();
  const { search } = words;
  const kinds = [
    {
      name: search.topics,
      choices: topics.map(({ slug, names, count }) => ({
        key: `thème:${slug}`,
        name: wordingIn(names, language),
        count,
      })),
    },
    {
      name: search.languages,
      choices: languages.map(({ language: code, count }) => ({
        key: `langue:${code}`,
        name: languageName(code, language),
        count,
      })),
    },
    {
      name: search.years,
      choices: years.map(({ year, count }) => ({
        key: `après:${year} avant:${Number(year) + 1}`,
        name: year,
        count,
      })),
    },
  ].filter(({ choices }) => choices.length > 0);
  if (kinds.length === 0) return null;
  return (
    <details className="stack" data-part="facets">
      <summary>{search.narrow}</summary>
      {kinds.map(({ name, choices }) => (
        <div className="kind" key={name}>
          <h3>{name}</h3>
          <ul className="chips">
            {choices.map((choice) => (
              <li key={choice.key}>
                <button type="button" className="chip" onClick={() => onNarrow(choice.key)}>
                  {choice.name} <small>{wholeNumber(choice.count, language)}</small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

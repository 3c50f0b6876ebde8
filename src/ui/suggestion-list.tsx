import { useSpeech } from './words.tsx';

type Props = {
  readonly suggestions: readonly { readonly kind: 'asked' | 'topic'; readonly text: string }[];
  readonly onChoose: (text: string) => void;
  readonly onForget: () => void;
};

/** What was asked before on this device, with its way out, and names of topics that begin as what is typed. */
export function SuggestionList({ suggestions, onChoose, onForget }: Props) {
  const { words } = useSpeech();
  if (suggestions.length === 0) return null;
  const hasHistory = suggestions.some(({ kind }) => kind === 'asked');
  return (
    <section className="stack" aria-label={words.search.suggested} data-part="suggestions">
      {hasHistory && <p className="hint">{words.search.recent}</p>}
      <ul className="chips">
        {suggestions.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>
            <button type="button" className="chip" data-suggestion={kind} onClick={() => onChoose(text)}>
              {text}
            </button>
          </li>
        ))}
        {hasHistory && (
          <li>
            <button type="button" className="chip" data-action="forget-searches" onClick={onForget}>
              {words.search.forget}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

import { useCallback } from 'react';
import { addresses } from '../domain/addresses.ts';
import { useSpeech } from './words.tsx';

type Props = { readonly query: string; readonly onType: (query: string) => void };

/**
 * Answers as one types. The field has no name: a form sent before the scripts run carries nothing of what was typed.
 */
export function SearchBox({ query, onType }: Props) {
  const { words } = useSpeech();
  const { search } = words;
  // A page that comes to life under the reader's fingers takes over what was typed before.
  const adopt = useCallback(
    (field: HTMLInputElement | null) => {
      if (field && field.value !== field.defaultValue) onType(field.value);
    },
    [onType],
  );
  return (
    <search>
      <p className="hint scriptless">{search.scriptless}</p>
      <form
        className="scripted form"
        action={addresses.search('')}
        onSubmit={(event) => event.preventDefault()}
        data-form="search"
      >
        <div className="field narrow-field">
          <label htmlFor="query">{search.label}</label>
          <input
            id="query"
            ref={adopt}
            type="search"
            value={query}
            placeholder={search.placeholder}
            autoComplete="off"
            enterKeyHint="search"
            onChange={(event) => onType(event.currentTarget.value)}
          />
        </div>
        <p className="hint">{search.hint}</p>
      </form>
    </search>
  );
}

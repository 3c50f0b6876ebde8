import { addresses } from '../domain/addresses.ts';
import { useSpeech } from './words.tsx';

type Props = { readonly places: readonly { readonly key: string; readonly name: string }[] };

/** What each key does; a form that closes the dialog around it. */
export function KeyList({ places }: Props) {
  const { words } = useSpeech();
  const { keys } = words;
  const acts = [
    ['j', keys.next],
    ['k', keys.former],
    ['↵', keys.open],
    ['s', keys.save],
    ['/', keys.search],
    ['?', keys.help],
  ] as const;
  return (
    <form method="dialog" className="stack">
      <h2 id="keys" tabIndex={-1}>
        {keys.title}
      </h2>
      <dl className="strokes">
        {acts.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
        {places.map(({ key, name }) => (
          <div key={key}>
            <dt>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {keys.off} <a href={addresses.settings}>{words.nav.settings}</a>.
      </p>
      <p className="actions">
        <button type="submit" className="button strong">
          {keys.close}
        </button>
      </p>
    </form>
  );
}

import { wholeNumber } from '../messages/numbers.ts';
import { useSpeech } from './words.tsx';

export type ToggleChip = {
  readonly key: string;
  readonly name: string;
  /** How many articles it would show. */
  readonly count: number;
  readonly pressed: boolean;
  /** Attributes that the outside relies on. */
  readonly hooks?: { readonly [attribute: `data-${string}`]: string };
};

type Props = { readonly chips: readonly ToggleChip[]; readonly onToggle: (key: string) => void };

/** Choices that are on or off, each with what it would leave. */
export function ToggleChips({ chips, onToggle }: Props) {
  const { language } = useSpeech();
  return (
    <ul className="chips">
      {chips.map(({ key, name, count, pressed, hooks }) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            data-none={count === 0 || undefined}
            aria-pressed={pressed}
            onClick={() => onToggle(key)}
            {...hooks}
          >
            {name} <small>{wholeNumber(count, language)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

import { addresses } from '../domain/addresses.ts';
import { wholeNumber } from '../messages/numbers.ts';
import { useSpeech } from './words.tsx';

/** What the line needs of the library; `null` until it is opened. */
export type Progress = {
  readonly phase: 'empty' | 'syncing' | 'ready' | 'error';
  readonly wanted: number;
  readonly readable: number;
};

/** The library in one line: a caravan of dots that walks while articles arrive. */
export function LibraryStatus({ progress }: { readonly progress: Progress | null }) {
  const { language, words } = useSpeech();
  return (
    <a className="status" href={addresses.library} data-part="library-status" data-phase={progress?.phase}>
      <Caravan />
      <span>{progress ? said(progress) : words.nav.library}</span>
    </a>
  );

  function said({ phase, readable, wanted }: Progress): string {
    if (phase !== 'syncing' || wanted === 0) return words.library.phase[phase];
    return words.library.short(wholeNumber(readable, language), wholeNumber(wanted, language));
  }
}

export const Caravan = () => (
  <span className="caravan" aria-hidden="true">
    <i />
    <i />
    <i />
  </span>
);

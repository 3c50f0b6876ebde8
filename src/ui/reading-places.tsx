import { addresses } from '../domain/addresses.ts';
import { useSpeech } from './words.tsx';

/** Between the lists that are the reader's own. */
export function ReadingPlaces({ here }: { readonly here: string }) {
  const { words } = useSpeech();
  const places = [
    [addresses.saved, words.nav.saved],
    [addresses.catchUp, words.nav.catchUp],
    [addresses.history, words.nav.history],
  ] as const;
  return (
    <nav aria-label={words.readings.nav}>
      <ul className="chips">
        {places.map(([address, name]) => (
          <li key={address}>
            <a className="chip" href={address} aria-current={address === here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

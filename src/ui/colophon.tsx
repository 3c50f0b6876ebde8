import { addresses } from '../domain/addresses.ts';
import { useSpeech } from './words.tsx';

/** The foot of every page. */
export function Colophon({ name }: { readonly name: string }) {
  const { words } = useSpeech();
  const links = [
    [addresses.library, words.nav.library],
    [addresses.newsletter, words.nav.newsletter],
    [addresses.archives, words.nav.archives],
    [addresses.feeds.rss, words.page.feeds],
    [addresses.about, words.nav.about],
    [addresses.privacy, words.nav.privacy],
    [addresses.legal, words.nav.legal],
  ] as const;
  return (
    <footer className="colophon">
      <div className="page">
        <p>
          {name}. {words.page.colophon}
        </p>
        <nav aria-label={words.page.service}>
          <ul>
            {links.map(([address, text]) => (
              <li key={address}>
                <a href={address}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

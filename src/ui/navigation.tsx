import { addresses } from '../domain/addresses.ts';
import { wordingIn } from '../domain/language.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { Icon, type IconName } from './icon.tsx';
import { useSpeech } from './words.tsx';

type Here = { readonly path: string };

/** The sections that the publication chose, in its order. */
export function Sections({ sections, path }: Here & { readonly sections: readonly TopicLabel[] }) {
  const { language, words } = useSpeech();
  return (
    <nav className="page sections" aria-label={words.page.sections}>
      <ul>
        <li>
          <a href={addresses.front} {...current(addresses.front, path)}>
            {words.nav.front}
          </a>
        </li>
        {sections.map(({ slug, names }) => (
          <li key={slug}>
            <a href={addresses.topic(slug)} {...current(addresses.topic(slug), path)}>
              {wordingIn(names, language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Within a thumb's reach on phones. */
export function BottomBar({ path }: Here) {
  const { words } = useSpeech();
  const { front, topics, search, saved, settings } = words.nav;
  return (
    <nav className="bar" aria-label={words.page.main}>
      <ul>
        <Entry address={addresses.front} icon="front" name={front} path={path} />
        <Entry address={`${addresses.front}#themes`} icon="topics" name={topics} path={path} />
        <Entry address={addresses.search('')} icon="search" name={search} path={path} />
        <Entry address={addresses.saved} icon="saved" name={saved} path={path} />
        <Entry address={addresses.settings} icon="settings" name={settings} path={path} />
      </ul>
    </nav>
  );
}

/** The same on wider screens, in the ear of the masthead. */
export function Tools({ path }: Here) {
  const { words } = useSpeech();
  const { search, saved, newsletter, settings } = words.nav;
  return (
    <nav aria-label={words.page.main}>
      <ul className="tools">
        <Entry address={addresses.search('')} icon="search" name={search} path={path} />
        <Entry address={addresses.saved} icon="saved" name={saved} path={path} />
        <Entry address={addresses.newsletter} icon="newsletter" name={newsletter} path={path} />
        <Entry address={addresses.settings} icon="settings" name={settings} path={path} />
      </ul>
    </nav>
  );
}

const Entry = (entry: { address: string; icon: IconName; name: string; path: string }) => (
  <li>
    <a href={entry.address} {...current(entry.address, entry.path)}>
      <Icon name={entry.icon} />
      {entry.name}
    </a>
  </li>
);

const current = (address: string, path: string) =>
  address === path ? { 'aria-current': 'page' as const } : {};

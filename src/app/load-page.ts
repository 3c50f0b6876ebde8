import { authorOf } from '../domain/author.ts';
import { filterIn, isFilter, type Filter } from '../domain/filter.ts';
import { cardsOnPage } from '../domain/page.ts';
import type { Masthead } from '../domain/publication.ts';
import type { TopicLabel } from '../domain/topic.ts';
import type { Library } from '../offline/library.ts';
import { bringStyle } from './bring-style.ts';
import { storedPreferences } from './preferences.ts';
import type { Ahead } from './read-ahead.ts';
import type { Device } from './reader.ts';
import type { Asked, Load, RouteName } from './routes.tsx';
import { bringScreen } from './screen.tsx';
import { sheltered } from './shelter-filter.ts';
import { speechIn } from './speech-in.ts';
import { languageOf, type AbsentPage, type FrontPage, type Shown, type ShownPage } from './shown.ts';

type Loading = { readonly load: Load; readonly renew: () => void };
type Held = { readonly path: string; readonly shown: Shown };

/** The longest that a navigation waits for the library before it asks the network. */
const patience = 4000;

/**
 * Pages of the browser: from the library, else what is open already, else a real visit to the address; offline, a
 * page that says that it is not here yet. An open text stays as it is until `renew`.
 */
export function loadingFrom(device: Device, masthead: Masthead, first: Held | null, ahead: Ahead): Loading {
  let held = first;
  let renewing = false;
  return { load, renew: () => void (renewing = true) };

  async function load(asked: Asked): Promise<Shown> {
    const path = asked.url.pathname;
    const open = held?.path === path ? held.shown : null;
    const fresh = open?.page.screen === 'article' && !renewing ? null : await answer(asked);
    renewing = false;
    const known = fresh ?? open?.page ?? (await elsewhere(asked));
    const page = (await isBrought(known)) ? known : await elsewhere(asked);
    const language = storedPreferences()?.language ?? languageOf(page);
    const edition = fresh || !open ? (device.state.get()?.edition ?? 0) : open.edition;
    const shown = { page, speech: await speechIn(language), edition };
    held = { path, shown };
    return shown;
  }

  async function answer(asked: Asked): Promise<ShownPage | null> {
    const { route } = asked;
    if (standsAlone(route)) return { screen: route };
    const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
    const page = readAlready(asked).then(
      async (here) => here ?? pageFrom(await device.library(), asked, masthead, frontOpen()),
    );
    return Promise.race([page.catch(() => null), late]);
  }

  /** An article that was read before it was pressed. */
  async function readAlready({ route, slug }: Asked): Promise<ShownPage | null> {
    return (route === 'article' && (await ahead.take(slug))) || null;
  }

  /** The front page that is open, while no newer edition came: a filter of it asks for nothing that stands there. */
  function frontOpen(): FrontPage | null {
    const open = held?.shown;
    const isNewest = open?.edition === device.state.get()?.edition;
    return isNewest && open?.page.screen === 'front' ? open.page : null;
  }

  async function elsewhere({ url }: Asked): Promise<AbsentPage> {
    // The address that the window stands at already was asked of the network: what came is this document.
    if (navigator.onLine && url.pathname !== location.pathname) {
      location.assign(sheltered(url));
      return new Promise(() => undefined);
    }
    const near = await device
      .library()
      .then((library) => library.cards({ limit: 6 }))
      .catch(() => ({ cards: [], labels: [] }));
    return { screen: 'absent', near: near.cards, labels: near.labels };
  }
}

/** `null` when the library cannot show it whole. */
async function pageFrom(
  library: Library,
  asked: Asked,
  masthead: Masthead,
  open: FrontPage | null,
): Promise<ShownPage | null> {
  switch (asked.route) {
    case 'newsletter':
      return { screen: 'newsletter', topics: topicsOffered(await library.topics([]), masthead) };
    case 'article':
      return library.article(asked.slug);
    case 'archives': {
      const archives = await library.archives();
      return archives.months.length > 0 ? { screen: 'archives', ...archives } : null;
    }
    case 'month':
      return library.month(asked.slug);
    case 'author':
      return authorFrom(library, asked.slug);
    case 'front':
      return frontFrom(library, filterIn(asked.url.searchParams).filter, open);
    case 'topic': {
      const topic = await library.topic(asked.slug);
      if (!topic) return null;
      const answer = await library.cards({ topics: [topic.slug], limit: cardsOnPage });
      return { screen: 'topic', topic, ...answer };
    }
    default:
      return null;
  }
}

async function authorFrom(library: Library, slug: string): Promise<ShownPage | null> {
  const answer = await library.cards({ author: slug, limit: cardsOnPage });
  const author = authorOf(slug, answer.cards);
  return author && { screen: 'author', author, ...answer };
}

/** False when the screen's code or style does not arrive: a release that is gone, a network that fails. */
const isBrought = ({ screen }: ShownPage): Promise<boolean> =>
  Promise.all([bringScreen(screen), screen === 'article' ? undefined : bringStyle('screens')]).then(
    () => true,
    () => false,
  );

const topicsOffered = (topics: readonly TopicLabel[], { sections }: Masthead): readonly TopicLabel[] =>
  topics.length > 0 ? topics : sections;

const alone = ['search', 'saved', 'history', 'catchUp', 'library', 'settings', 'style'] as const;

/** Screens that ask the library themselves, and say so where it cannot answer. */
const standsAlone = (route: RouteName): route is (typeof alone)[number] =>
  alone.some((name) => name === route);

async function frontFrom(
  library: Library,
  filter: Filter,
  open: FrontPage | null,
): Promise<ShownPage | null> {
  if (isFilter(filter) && open) return { ...open, selection: await library.select(filter, cardsOnPage) };
  const [{ cards, total, muted }, topics, selection] = await Promise.all([
    library.cards({ limit: cardsOnPage }),
    library.topics([]),
    isFilter(filter) ? library.select(filter, cardsOnPage) : undefined,
  ]);
  return total + muted === 0 ? null : { screen: 'front', cards, total, topics, selection, muted };
}

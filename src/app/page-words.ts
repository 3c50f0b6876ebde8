import { wordingIn } from '../domain/language.ts';
import type { Masthead } from '../domain/publication.ts';
import { longDate, monthName } from '../messages/dates.ts';
import { listing } from '../messages/numbers.ts';
import type { Speech } from '../ui/words.tsx';
import type { ShownPage } from './shown.ts';

/** `Titre — Caravane`, for the window and the list of results elsewhere. */
export function titleOf(page: ShownPage, { language, words }: Speech, { name, motto }: Masthead): string {
  const own = ownTitle(page, { language, words });
  return own === null ? `${name} — ${wordingIn(motto, language)}` : `${own} — ${name}`;
}

/** One or two plain sentences. */
export function descriptionOf(page: ShownPage, { language, words }: Speech, { motto }: Masthead): string {
  switch (page.screen) {
    case 'article':
      return page.card.standfirst !== '' ? page.card.standfirst : page.card.title;
    case 'topic':
      return page.topic.context
        ? wordingIn(page.topic.context, language)
        : `${wordingIn(page.topic.names, language)} — ${words.topic.follows(page.total)}`;
    case 'archives':
      return words.archives.intro;
    case 'month':
      return `${words.archives.of(monthName(page.month, language))} — ${words.topic.follows(page.lines.length)}`;
    case 'author':
      return words.archives.written(page.author.name);
    case 'newsletter':
      return words.newsletter.pitch;
    case 'issues':
      return words.issues.intro;
    case 'issue':
      return page.leads.map(({ title }) => title).join(' · ');
    case 'search':
      return words.search.hint;
    case 'library':
      return words.library.intro;
    case 'notFound':
      return words.notFound.text;
    case 'front': {
      const topics = page.topics.slice(0, 6).map((topic) => wordingIn(topic.names, language));
      const about = wordingIn(motto, language);
      return topics.length > 0 ? `${about} ${listing(topics, language)}.` : about;
    }
    default:
      return wordingIn(motto, language);
  }
}

/** `null` where the publication's own name is the title. */
function ownTitle(page: ShownPage, { language, words }: Speech): string | null {
  switch (page.screen) {
    case 'front':
    case 'shell':
      return null;
    case 'article':
      return page.card.title;
    case 'topic':
      return wordingIn(page.topic.names, language);
    case 'month':
      return words.archives.of(monthName(page.month, language));
    case 'author':
      return page.author.name;
    case 'catchUp':
      return words.readings.since;
    case 'newsletter':
      return words.newsletter.title;
    case 'issues':
      return words.issues.title;
    case 'issue':
      return `${page.title}, ${longDate(page.until, language)}`;
    case 'written':
      return words.nav[page.page];
    case 'notFound':
      return words.notFound.title;
    case 'absent':
      return words.absent.title;
    case 'style':
      return 'Style';
    default:
      return words.nav[page.screen];
  }
}

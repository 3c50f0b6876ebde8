import { AbsentScreen } from './screens/absent.tsx';
import { ArticleScreen } from './screens/article.tsx';
import { FrontScreen } from './screens/front.tsx';
import { LibraryScreen } from './screens/library.tsx';
import { NewsletterScreen } from './screens/newsletter.tsx';
import { NotFoundScreen } from './screens/not-found.tsx';
import { SavedScreen } from './screens/saved.tsx';
import { SearchScreen } from './screens/search.tsx';
import { SettingsScreen } from './screens/settings.tsx';
import { ShellScreen } from './screens/shell.tsx';
import { TopicScreen } from './screens/topic.tsx';
import { WrittenScreen } from './screens/written.tsx';
import { useShown } from './shown.ts';

/** What is shown follows the page, not the address: an article's address may have no article. */
export function Screen() {
  const shown = useShown();
  if (!shown) return null;
  const { page } = shown;
  switch (page.screen) {
    case 'front':
      return <FrontScreen page={page} />;
    case 'article':
      return <ArticleScreen key={page.card.id} page={page} />;
    case 'topic':
      return <TopicScreen key={page.topic.slug} page={page} />;
    case 'newsletter':
      return <NewsletterScreen page={page} />;
    case 'written':
      return <WrittenScreen page={page} />;
    case 'absent':
      return <AbsentScreen page={page} />;
    case 'search':
      return <SearchScreen />;
    case 'saved':
      return <SavedScreen />;
    case 'library':
      return <LibraryScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'notFound':
      return <NotFoundScreen />;
    case 'shell':
      return <ShellScreen />;
  }
}

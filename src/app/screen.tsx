import { memo, type ComponentType } from 'react';
import { AbsentScreen } from './screens/absent.tsx';
import { ArticleScreen } from './screens/article.tsx';
import { NotFoundScreen } from './screens/not-found.tsx';
import { ShellScreen } from './screens/shell.tsx';
import { useShown, type PageOf, type ShownPage } from './shown.ts';

type Name = ShownPage['screen'];
type ScreenOf<Of extends Name> = ComponentType<{ readonly page: PageOf<Of> }>;
type Screens = { [Of in Name]?: ScreenOf<Of> };
type Bringing = { readonly [Of in Name]?: () => Promise<ScreenOf<Of>> };

/** An article, and what stands in for one, come with the app itself; every other screen when it is first shown. */
const screens: Screens = {
  article: ({ page }) => <ArticleScreen key={page.card.id} page={page} />,
  absent: AbsentScreen,
  notFound: NotFoundScreen,
  shell: ShellScreen,
};

const bringing: Bringing = {
  front: async () => (await import('./screens/front.tsx')).FrontScreen,
  topic: async () => (await import('./screens/topic.tsx')).TopicScreen,
  archives: async () => (await import('./screens/archives.tsx')).ArchivesScreen,
  month: async () => (await import('./screens/month.tsx')).MonthScreen,
  author: async () => (await import('./screens/author.tsx')).AuthorScreen,
  search: async () => (await import('./screens/search.tsx')).SearchScreen,
  saved: async () => (await import('./screens/saved.tsx')).SavedScreen,
  history: async () => (await import('./screens/history.tsx')).HistoryScreen,
  catchUp: async () => (await import('./screens/catch-up.tsx')).CatchUpScreen,
  library: async () => (await import('./screens/library.tsx')).LibraryScreen,
  newsletter: async () => (await import('./screens/newsletter.tsx')).NewsletterScreen,
  issues: async () => (await import('./screens/issues.tsx')).IssuesScreen,
  issue: async () => (await import('./screens/issue.tsx')).IssueScreen,
  settings: async () => (await import('./screens/settings.tsx')).SettingsScreen,
  style: async () => (await import('./screens/style-guide.tsx')).StyleGuide,
  written: async () => (await import('./screens/written.tsx')).WrittenScreen,
};

/** To be awaited before a page is shown: its screen's code is there then, also while hydrating. */
export async function bringScreen<Of extends Name>(name: Of): Promise<void> {
  const bring = bringing[name] as (() => Promise<Screens[Of]>) | undefined;
  if (bring && !screens[name]) screens[name] = await bring();
}

/** What is shown follows the page, not the address: an article's address may have no article. */
export function Screen() {
  const shown = useShown();
  return shown && <Drawn page={shown.page} />;
}

/** Drawn again for another page alone: the router tells of every step on the way to it. */
const Drawn = memo(({ page }: { readonly page: ShownPage }) => {
  const Shown = screens[page.screen] as ComponentType<{ readonly page: ShownPage }> | undefined;
  if (!Shown) throw new Error(`the screen ${page.screen} is shown before it was brought`);
  return <Shown page={page} />;
});

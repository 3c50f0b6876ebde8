import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import { Frame } from './frame.tsx';
import { Screen } from './screen.tsx';
import { ErrorScreen } from './screens/error.tsx';
import type { Shown } from './shown.ts';

const paths = {
  front: '/',
  article: '/articles/:slug',
  topic: '/themes/:slug',
  archives: '/archives',
  month: '/archives/:year/:month',
  author: '/auteurs/:slug',
  search: '/recherche',
  saved: '/enregistres',
  history: '/historique',
  catchUp: '/rattrapage',
  library: '/bibliotheque',
  newsletter: '/lettre',
  settings: '/reglages',
  about: '/a-propos',
  privacy: '/confidentialite',
  legal: '/mentions-legales',
  style: '/dev/style',
  elsewhere: '*',
} as const;

export type RouteName = keyof typeof paths;
/** `slug`: what the address names; of a month `2026-11`. */
export type Asked = { readonly route: RouteName; readonly slug: string; readonly url: URL };
/** Where pages come from: the publisher's hand in Node, the document and then the library in the browser. */
export type Load = (asked: Asked) => Promise<Shown>;

/** The same routes with the same ids on both sides; only what loads them differs. */
export const routesOf = (load: Load): RouteObject[] => [
  {
    id: 'frame',
    Component: Frame,
    ErrorBoundary: ErrorScreen,
    HydrateFallback: () => null,
    children: Object.entries(paths).map(([id, path]) => ({
      id,
      path,
      Component: Screen,
      ErrorBoundary: ErrorScreen,
      loader: ({ request, params }: LoaderFunctionArgs) =>
        load({ route: id as RouteName, slug: subjectOf(params), url: new URL(request.url) }),
      ...(id === 'search' && { shouldRevalidate: staysOnTheDevice }),
    })),
  },
];

const subjectOf = ({ slug, year, month }: LoaderFunctionArgs['params']): string =>
  slug ?? (year === undefined ? '' : `${year}-${month}`);

/** What is typed into the search never runs a loader. */
const staysOnTheDevice = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }): boolean =>
  currentUrl.pathname !== nextUrl.pathname || currentUrl.search === nextUrl.search;

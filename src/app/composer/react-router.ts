/*
 * Stands in for `react-router` where the service worker draws a page: the window stands at one address and shows one
 * page. The build puts this file in the router's place, as `react.ts` in React's.
 */
type Visit = { readonly url: URL; readonly shown: unknown; readonly screen: unknown };

let visit: Visit | undefined;

export function during<Result>(there: Visit, work: () => Result): Result {
  visit = there;
  try {
    return work();
  } finally {
    visit = undefined;
  }
}

function here(): Visit {
  if (!visit) throw new Error('a screen is drawn outside of a visit');
  return visit;
}

const nothing = (): Promise<void> => Promise.resolve();

export const Outlet = (): unknown => here().screen;
export const ScrollRestoration = (): null => null;
export const useMatches = () => [{ loaderData: here().shown }];
export const useNavigation = () => ({ state: 'idle' });
export const useNavigationType = () => 'POP';
export const useNavigate = () => nothing;
export const useRevalidator = () => ({ state: 'idle', revalidate: nothing });
export const useSearchParams = () => [here().url.searchParams, nothing];
export const useParams = () => ({});
export function useLocation() {
  const { pathname, search, hash } = here().url;
  return { pathname, search, hash, state: null, key: 'default' };
}

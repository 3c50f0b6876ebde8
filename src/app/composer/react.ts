import type { Coated, Context } from './element.ts';

/*
 * Stands in for `react` where the service worker draws a page: once, with nobody to press anything. State is what it
 * begins with, effects come with hydration, and the snapshot of the server is what a store says. The build puts this
 * file in React's place; `draw.test.ts` holds what is drawn to what React draws.
 */
export { Fragment, Suspense } from './jsx-runtime.ts';
export { Fragment as StrictMode } from './jsx-runtime.ts';

export const createContext = (value: unknown): Context => ({ kind: 'context', value });
export const useContext = ({ value }: Context): unknown => value;
export const use = (context: Context): unknown => useContext(context);

const called = (value: unknown): unknown =>
  typeof value === 'function' ? (value as () => unknown)() : value;
const nothing = (): void => undefined;

export const useState = (first: unknown): unknown[] => [called(first), nothing];
export const useOptimistic = (value: unknown): unknown[] => [value, nothing];
export const useReducer = (
  _reduce: unknown,
  first: unknown,
  begin?: (first: unknown) => unknown,
): unknown[] => [begin ? begin(first) : first, nothing];
export const useRef = (current: unknown): { current: unknown } => ({ current });
export const useMemo = (make: () => unknown): unknown => make();
export const useCallback = (callback: unknown): unknown => callback;
export const useEffectEvent = (callback: unknown): unknown => callback;
export const useDeferredValue = (value: unknown, first: unknown = value): unknown => first;
export const useTransition = (): unknown[] => [false, nothing];
export const startTransition = nothing;
export const useEffect = nothing;
export const useLayoutEffect = nothing;
export const useInsertionEffect = nothing;
export const useImperativeHandle = nothing;
export const useDebugValue = nothing;
export const useSyncExternalStore = (
  _subscribe: unknown,
  now: () => unknown,
  before: () => unknown = now,
): unknown => before();

let ids = 0;
/** Ids of one page differ from each other; hydration leaves attributes as they stand. */
export const useId = (): string => `c${ids++}`;

export const memo = (inner: unknown): Coated => ({ kind: 'coated', inner });
/** What is loaded on use is not there yet. */
export const lazy = (): Coated => ({ kind: 'coated', inner: () => null });

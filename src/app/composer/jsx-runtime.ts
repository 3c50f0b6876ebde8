import { boundary, fragment, type Element, type Props } from './element.ts';

/** Stands in for React's own where pages are drawn once: see `react.ts`. */
export const jsx = (type: unknown, props: Props): Element => ({ type, props });
export const jsxs = (type: unknown, props: Props): Element => jsx(type, props);
export const Fragment = fragment;
export const Suspense = boundary;

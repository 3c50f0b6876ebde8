import type { DataRouter } from 'react-router';
import { slugIn } from '../domain/addresses.ts';
import type { Ahead } from './read-ahead.ts';

/** Cards in view whose texts are read while the page is idle. */
const inView = 8;

/** Has the library read what may be opened next: the articles in view once a list is at rest, and the one under a finger. */
export function lookAhead(router: DataRouter, { fetch }: Ahead): void {
  addEventListener('pointerdown', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
    if (link) ask(link);
  });
  for (const rest of ['scrollend', 'resize']) addEventListener(rest, look, { passive: true });
  router.subscribe(({ navigation }) => navigation.state === 'idle' && look());
  look();

  function ask({ origin, pathname }: HTMLAnchorElement): void {
    const slug = origin === location.origin ? slugIn(pathname, 'articles') : undefined;
    if (slug !== undefined && pathname !== location.pathname) fetch(slug);
  }

  function look(): void {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => seen().forEach(ask));
  }
}

const seen = (): HTMLAnchorElement[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('main .card :is(h2, h3) a')]
    .filter((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    })
    .slice(0, inView);

import type { DataRouter } from 'react-router';
import { slugIn } from '../domain/addresses.ts';
import type { Ahead } from './read-ahead.ts';

/** Cards in view whose texts are read. */
const inView = 8;
/** A list that has stood still so long, in ms, is looked at. */
const rest = 500;

/** Has the library read what may be opened next: the articles in view once a list is at rest, and the one under a finger. */
export function lookAhead(router: DataRouter, { fetch }: Ahead): void {
  addEventListener('pointerdown', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
    if (link) ask(link);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  for (const end of ['scrollend', 'resize']) addEventListener(end, look, { passive: true });
  router.subscribe(({ navigation }) => navigation.state === 'idle' && look());
  look();

  function ask({ origin, pathname }: HTMLAnchorElement): void {
    const slug = origin === location.origin ? slugIn(pathname, 'articles') : undefined;
    if (slug !== undefined && pathname !== location.pathname) fetch(slug);
  }

  function look(): void {
    clearTimeout(timer);
    timer = setTimeout(askForThoseInView, rest);
  }

  // Asking a card where it is would lay out what is left aside below the window; an observer is told.
  function askForThoseInView(): void {
    const observer = new IntersectionObserver((cards) => {
      observer.disconnect();
      for (const { target } of cards.filter(({ isIntersecting }) => isIntersecting).slice(0, inView)) {
        const link = target.querySelector<HTMLAnchorElement>(':is(h2, h3) a');
        if (link) ask(link);
      }
    });
    for (const card of document.querySelectorAll('main .card')) observer.observe(card);
  }
}

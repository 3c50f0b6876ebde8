import type { Neighbour } from '../ui/article-neighbours.tsx';

const place = 'caravane-list';
const most = 200;

/** The list that a reader left for an article: what it was called, where it is, and its articles in order. */
export type ListLeft = Neighbour & {
  readonly articles: readonly Neighbour[];
};

/** Before the link is followed: an article that was read ahead takes the list's place at once. */
export const rememberLists = (): void => document.addEventListener('click', remember, { capture: true });

/** Whatever shows cards is a list; those at the foot of an article are not. Kept for this tab. */
function remember({ target }: Event): void {
  const main = document.querySelector('main:not(:has(> article))');
  if (!main || !(target instanceof Element) || !target.closest('main .card a')) return;
  const links = [...main.querySelectorAll<HTMLAnchorElement>('.card :is(h2, h3) a')];
  const byPath = new Map(links.map(({ pathname, textContent }) => [pathname, textContent]));
  const articles = [...byPath].slice(0, most).map(([path, title]) => ({ path, title }));
  const title = main.querySelector('h1')?.textContent || document.title;
  const path = location.pathname + location.search + location.hash;
  try {
    sessionStorage.setItem(place, JSON.stringify({ title, path, articles } satisfies ListLeft));
  } catch {
    // Without it, an article's neighbours are those by date.
  }
}

/** `null` unless this article stands in it. */
export function listLeft(path: string): ListLeft | null {
  try {
    const list = JSON.parse(sessionStorage.getItem(place) ?? 'null') as ListLeft;
    const stands = list.articles.some((article) => article.path === path);
    return stands && [list, ...list.articles].every(isOurs) ? list : null;
  } catch {
    // None, or none that can be read.
    return null;
  }
}

const isOurs = ({ path, title }: Neighbour): boolean => path.startsWith('/') && typeof title === 'string';

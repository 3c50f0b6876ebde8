import type { Instant, SafeHtml } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { InterfaceLanguage, Language } from '../domain/language.ts';
import type { Page } from '../domain/page.ts';
import type { StandingArticle } from './standing-article.ts';

/** A page of the tree, before it is rendered. */
export type PlannedPage = {
  readonly path: string;
  /** An article's without its text, which `text` has: the document carries it once. */
  readonly page: Page;
  readonly text: SafeHtml | null;
  readonly language: InterfaceLanguage;
  /** Whether search engines may list it. */
  readonly indexed: boolean;
  /** The newest change in what it shows, where it shows articles. */
  readonly changed: Instant | null;
  /** Pages that say the same in other languages. */
  readonly versions: readonly { readonly path: string; readonly language: Language }[];
};

/** A page that is planned only where what it is made from changed: an archive has many, of which few ever change. */
export type LaterPage = Pick<PlannedPage, 'path' | 'indexed' | 'changed'> & {
  readonly madeFrom: string;
  readonly plan: () => PlannedPage;
};

export const planned = (path: string, page: Page, rest: Partial<PlannedPage> = {}): PlannedPage => ({
  path,
  page,
  text: null,
  language: 'fr',
  indexed: true,
  changed: null,
  versions: [],
  ...rest,
});

/** A page of some articles; `rest` is all else that it is made from. */
export const later = (
  path: string,
  shown: readonly StandingArticle[],
  rest: readonly string[],
  pageOf: () => Page,
  changed = newestChange(shown),
): LaterPage => ({
  path,
  indexed: true,
  changed,
  madeFrom: [...rest, ...shown.map(({ made }) => made)].join('\n'),
  plan: () => planned(path, pageOf(), { changed }),
});

export const newestChange = (articles: readonly Pick<Card, 'updated'>[]): Instant | null => {
  let newest: Instant | null = null;
  for (const { updated } of articles) if (newest === null || updated > newest) newest = updated;
  return newest;
};

export const cardsOf = (articles: readonly StandingArticle[]): Card[] =>
  articles.map(({ cardText }) => cardText.read());

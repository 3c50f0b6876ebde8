import { addresses } from '../domain/addresses.ts';
import { authorOf, byAuthor, countAuthors } from '../domain/author.ts';
import { byMonth, lineOf, monthsAround } from '../domain/month.ts';
import { authorsOnPage, cardsOnPage } from '../domain/page.ts';
import { labelsOf } from '../domain/selection.ts';
import { cardsOf, later, newestChange, type LaterPage } from './planned-page.ts';
import type { StandingArticle } from './standing-article.ts';

/** The way into all that was published: by year, by month, by author. `articles`: newest first. */
export function planArchives(
  articles: readonly StandingArticle[],
  labels: Parameters<typeof labelsOf>[1],
): LaterPage[] {
  // Newest first, as the articles are.
  const monthly = byMonth(articles);
  const months = [...monthly].map(([month, own]) => ({ month, count: own.length }));
  const signed = byAuthor(articles);
  const authors = countAuthors(articles, signed).slice(0, authorsOnPage);
  return [
    later(addresses.archives, [], [JSON.stringify([months, authors])], () => ({
      screen: 'archives',
      months,
      authors,
    })),
    ...[...monthly].map(([month, own]) => {
      const around = monthsAround(month, months);
      return later(
        addresses.month(month),
        [],
        [JSON.stringify(around), ...own.map(seenInLine)],
        () => ({ screen: 'month', month, lines: cardsOf(own).map(lineOf), ...around }),
        newestChange(own),
      );
    }),
    ...[...signed].flatMap(([slug, own]) => {
      const author = authorOf(slug, own);
      const first = own.slice(0, cardsOnPage);
      if (!author) return [];
      return later(addresses.author(slug), first, [author.name, String(own.length)], () => {
        const cards = cardsOf(first);
        return { screen: 'author', author, cards, total: own.length, labels: labelsOf(cards, labels) };
      });
    }),
  ];
}

/** Of what a line shows: an article whose text alone was corrected leaves its month's page. */
const seenInLine = ({ beside, byline }: StandingArticle): string => [beside, ...byline].join('\t');

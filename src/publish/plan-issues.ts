import { addresses } from '../domain/addresses.ts';
import { arrangeIssue } from '../domain/arrange-issue.ts';
import type { ArticleId } from '../domain/article.ts';
import { issueSlug, type PublishedIssue } from '../domain/issue.ts';
import type { IssueLine, IssuePage } from '../domain/page.ts';
import { labelsOf } from '../domain/selection.ts';
import { letterCatalogues } from '../messages/letters/letter-catalogues.ts';
import { cardsOf, planned, type LaterPage } from './planned-page.ts';
import type { StandingArticle } from './standing-article.ts';

/** An issue of the letter with those of its articles that stand in the edition. */
export type StandingIssue = Omit<PublishedIssue, 'articles'> & {
  readonly slug: string;
  readonly title: string;
  readonly articles: readonly [StandingArticle, ...StandingArticle[]];
};

/** As many as the page of issues names; each issue leads to the one before it. */
const issuesOnPage = 200;

/** Issues whose articles were all taken back are no issues any more. Newest first, as they came. */
export function standIssues(
  issues: readonly PublishedIssue[],
  articles: readonly StandingArticle[],
): StandingIssue[] {
  if (issues.length === 0) return [];
  const byId = new Map<ArticleId, StandingArticle>(articles.map((article) => [article.id, article]));
  return issues.flatMap((issue): StandingIssue[] => {
    const [first, ...rest] = issue.articles.flatMap((id) => byId.get(id) ?? []);
    if (!first) return [];
    const title = letterCatalogues[issue.language].digest.titles[issue.frequency];
    return [{ ...issue, slug: issueSlug(issue), title, articles: [first, ...rest] }];
  });
}

/** A page for each issue, made up as its letters were but for everybody, and one that leads to them. */
export function planIssues(
  issues: readonly StandingIssue[],
  labels: Parameters<typeof labelsOf>[1],
): LaterPage[] {
  const [newest] = issues;
  if (!newest) return [];
  const shown = issues.slice(0, issuesOnPage);
  const list: LaterPage = {
    path: addresses.issues,
    indexed: true,
    changed: newest.until,
    madeFrom: shown.map(({ slug, until, articles: [first] }) => `${slug} ${until} ${first.made}`).join('\n'),
    plan: () =>
      planned(addresses.issues, { screen: 'issues', issues: shown.map(lineOf) }, { changed: newest.until }),
  };
  const kinds = Map.groupBy(issues, ({ language, frequency }) => `${language} ${frequency}`);
  const pages = [...kinds.values()].flatMap((kind) =>
    kind.map((issue, place) => pageOf(issue, kind[place + 1], kind[place - 1], labels)),
  );
  return [list, ...pages];
}

function pageOf(
  issue: StandingIssue,
  earlier: StandingIssue | undefined,
  later: StandingIssue | undefined,
  labels: Parameters<typeof labelsOf>[1],
): LaterPage {
  const { slug, language, until, articles, introduction } = issue;
  const path = addresses.issue(slug);
  const around = { earlier: earlier?.slug ?? null, later: later?.slug ?? null };
  const made = articles.map((article) => article.made);
  return {
    path,
    indexed: true,
    changed: until,
    madeFrom: [slug, until, JSON.stringify([introduction, around]), ...made].join('\n'),
    plan: () => {
      const cards = cardsOf(articles);
      const { leads, sections } = arrangeIssue(cards, [...labels.values()], language, Infinity);
      const page: IssuePage = {
        screen: 'issue',
        ...lineOf(issue),
        introduction,
        leads,
        sections: sections.map(({ name, articles: own }) => ({
          name: name || letterCatalogues[language].digest.elsewhere,
          cards: own,
        })),
        labels: labelsOf(cards, labels),
        ...around,
      };
      return planned(path, page, { language, changed: until });
    },
  };
}

const lineOf = ({ slug, language, title, until, articles: [first] }: StandingIssue): IssueLine => ({
  slug,
  language,
  title,
  until,
  first: first.cardText.read().title,
});

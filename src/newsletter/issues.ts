import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod';
import type { Tables } from '../database/tables.ts';
import type { ArticleId } from '../domain/article.ts';
import type { InterfaceLanguage } from '../domain/language.ts';
import type { ArticleNotice, Frequency } from '../domain/subscriber.ts';
import type { TopicSlug } from '../domain/topic.ts';
import { days, instantOf, never } from '../domain/instant.ts';
import type { IssueContent } from './compose-digest.ts';
import { readSetting } from './letter-settings.ts';

/** One digest: the articles of a language since the last one of that frequency. */
export type Issue = {
  readonly language: InterfaceLanguage;
  readonly frequency: Frequency;
  readonly number: number;
  readonly until: string;
  /** Newest first. */
  readonly articles: readonly ArticleNotice[];
  /** What the editors say before them, in Markdown. */
  readonly introduction: string | null;
};

/** What there is to say: articles of all languages, and the editors' word in some. */
export type Said = {
  readonly articles: readonly ArticleNotice[];
  readonly introductions?: { readonly [language in InterfaceLanguage]?: string } | undefined;
};

/** How far back the first issue reaches, and how late an article may come in and still be told. */
const reach: { readonly [frequency in Frequency]: number } = {
  each: 1 * days,
  daily: 1 * days,
  weekly: 7 * days,
  monday: 7 * days,
};

/** What the next issue would say at a moment; `undefined` when its day has not come. */
export async function nextIssue(
  database: Kysely<Tables>,
  language: InterfaceLanguage,
  frequency: Frequency,
  { articles, introductions = {} }: Said,
  moment: number,
): Promise<Issue | undefined> {
  const last = await database
    .selectFrom('issues')
    .select(['number', 'until'])
    .where('language', '=', language)
    .where('frequency', '=', frequency)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  const wasSaid = await database
    .selectFrom('issues')
    .select('id')
    .where('language', '=', language)
    .where('frequency', '=', frequency)
    .where('introduction', '=', introductions[language] ?? '')
    .executeTakeFirst();
  if (!isDue(frequency, last?.until, moment)) return undefined;
  const reached = instantOf((last ? Date.parse(last.until) : moment) - reach[frequency]);
  // A restored copy does not know what was told since it was made.
  const toldUntil = (await readSetting(database, 'told-until')) ?? never;
  const since = toldUntil > reached ? toldUntil : reached;
  const until = instantOf(moment);
  const told = await toldSince(database, language, frequency, since);
  const introduction = introductions[language] ?? null;
  return {
    language,
    frequency,
    // Said once: the same file lies there until the editors write another.
    introduction: wasSaid ? null : introduction,
    number: (last?.number ?? 0) + 1,
    until,
    articles: articles
      .filter((article) => article.language === language && !told.has(article.id))
      .filter(({ published }) => published > since && published <= until)
      .toSorted((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id)),
  };
}

/** Keeps the issue under its number; false when another process has made that one. */
export async function keepIssue(
  transaction: Transaction<Tables>,
  id: string,
  issue: Issue,
): Promise<boolean> {
  const kept = await transaction
    .insertInto('issues')
    .values({ ...issue, id, articles: JSON.stringify(issue.articles.map(notice)) })
    .onConflict((conflict) => conflict.columns(['language', 'frequency', 'number']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** What an issue says. */
export async function contentOf(database: Kysely<Tables>, issue: string): Promise<IssueContent> {
  const { articles, introduction } = await database
    .selectFrom('issues')
    .select(['articles', 'introduction'])
    .where('id', '=', issue)
    .executeTakeFirstOrThrow();
  return { articles: readNotices(articles), introduction };
}

/** Those on the topics that a reader chose; all of them for who chose none. */
export const concerning = (
  articles: readonly ArticleNotice[],
  topics: readonly TopicSlug[],
): readonly ArticleNotice[] =>
  topics.length === 0
    ? articles
    : articles.filter((article) => article.topics.some((slug) => topics.includes(slug)));

/** Every article at once; once a day; a week after the last; on Mondays. Days are UTC's, whatever the hour of the job. */
function isDue(frequency: Frequency, last: string | undefined, moment: number): boolean {
  if (frequency === 'each') return true;
  if (frequency === 'monday' && new Date(moment).getUTCDay() !== 1) return false;
  const apart = frequency === 'weekly' ? 7 * days : 1 * days;
  return last === undefined || last.slice(0, 10) <= instantOf(moment - apart).slice(0, 10);
}

async function toldSince(
  database: Kysely<Tables>,
  language: InterfaceLanguage,
  frequency: Frequency,
  since: string,
): Promise<Set<ArticleId>> {
  const rows = await database
    .selectFrom('issues')
    .select('articles')
    .where('language', '=', language)
    .where('frequency', '=', frequency)
    .where('until', '>=', since)
    .execute();
  return new Set(rows.flatMap(({ articles }) => readNotices(articles).map(({ id }) => id)));
}

const notice = (article: ArticleNotice): ArticleNotice => {
  const { id, slug, title, standfirst, byline, published, language, topics, picture } = article;
  return { id, slug, title, standfirst, byline, published, language, topics, picture };
};

export const readNotices = (text: string): ArticleNotice[] => notices.parse(JSON.parse(text));

const notices = z.array(
  z.object({
    id: z.string().transform((id) => id as ArticleId),
    slug: z.string(),
    title: z.string(),
    standfirst: z.string(),
    byline: z.array(z.string()),
    published: z.string(),
    language: z.string(),
    topics: z.array(z.string()),
    picture: z
      .object({ path: z.string(), width: z.number(), height: z.number(), alt: z.string() })
      .optional(),
  }),
);

import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { interfaceLanguages } from '../domain/language.ts';
import { frequencies } from '../domain/subscriber.ts';
import type { PublishedIssue } from '../domain/issue.ts';
import { readNotices } from './issues.ts';
import { readMarkdown } from './markdown.ts';

/** Every issue that was made, newest first, without anything of its readers. */
export async function publishedIssues(database: Kysely<Tables>): Promise<PublishedIssue[]> {
  const rows = await database
    .selectFrom('issues')
    .select(['language', 'frequency', 'number', 'until', 'articles', 'introduction'])
    .orderBy('until', 'desc')
    .orderBy('language')
    .orderBy('frequency')
    .orderBy('number', 'desc')
    .execute();
  return rows.flatMap((row): PublishedIssue[] => {
    const language = interfaceLanguages.find((known) => known === row.language);
    const frequency = frequencies.find((known) => known === row.frequency);
    if (!language || !frequency) return [];
    return [
      {
        language,
        frequency,
        number: row.number,
        until: row.until,
        introduction: readMarkdown(row.introduction ?? ''),
        articles: readNotices(row.articles).map(({ id }) => id),
      },
    ];
  });
}

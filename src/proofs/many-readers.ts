import { sql } from 'kysely';
import { inChunks } from '../database/in-chunks.ts';
import type { Database } from '../database/open-database.ts';
import type { SubscribersTable } from '../database/tables.ts';
import type { ArticleId } from '../domain/article.ts';
import { hours, instantOf } from '../domain/instant.ts';
import { interfaceLanguages } from '../domain/language.ts';
import { frequencies, type ArticleNotice } from '../domain/subscriber.ts';

const topics = ['eau', 'energie', 'kazakhstan', 'samarcande', 'migrations'];
const states = ['confirmed', 'confirmed', 'confirmed', 'confirmed', 'pending', 'paused', 'unsubscribed'];
/** The last topic has no article: who wants it alone gets nothing. */
const written = topics.slice(0, -1);

/** Readers of every state, language, frequency and choice of topics, as a seed decides. */
export async function settleReaders(database: Database, random: () => number, count: number): Promise<void> {
  const one = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const rows = Array.from({ length: count }, (_, person): SubscribersTable => {
    const address = `lecteur${person}@exemple.org`;
    return {
      id: `reader-${person}`,
      state: one(states),
      since: '2026-11-01T00:00:00Z',
      mailbox: address,
      address,
      language: one(interfaceLanguages),
      topics: JSON.stringify(topics.filter(() => random() < 0.25)),
      frequency: one(frequencies),
      consent: JSON.stringify({ version: '1', given: '2026-11-01T00:00:00Z', form: 'page' }),
      mailed: null,
    };
  });
  for (const some of inChunks(rows)) await database.insertInto('subscribers').values(some).execute();
}

/** What was published before a moment, in milliseconds since 1970: an article a topic and language. */
export const articlesBefore = (moment: number): ArticleNotice[] =>
  interfaceLanguages.flatMap((language) =>
    written.map((topic, place) => ({
      id: `${language}-${topic}` as ArticleId,
      slug: `${language}-${topic}`,
      title: `Un article sur ${topic}`,
      standfirst: 'Deux lignes, écrites pour la preuve.',
      byline: ['A. Autrice'],
      published: instantOf(moment - (place + 1) * hours),
      language,
      topics: [topic],
    })),
  );

/** Who is to be written to, told by SQL alone: confirmed, and on every topic or on one that was written about. */
export async function expectedReaders(
  database: Database,
  engine: 'sqlite' | 'postgresql',
): Promise<string[]> {
  const named = sql.join(written);
  const { rows } = await (
    engine === 'sqlite'
      ? sql<{ address: string }>`
          select address from subscribers where state = 'confirmed' and (json_array_length(topics) = 0
            or exists (select 1 from json_each(subscribers.topics) where value in (${named})))`
      : sql<{ address: string }>`
          select address from subscribers where state = 'confirmed' and (jsonb_array_length(topics::jsonb) = 0
            or exists (select 1 from jsonb_array_elements_text(topics::jsonb) as value where value in (${named})))`
  ).execute(database);
  return rows.map(({ address }) => address);
}

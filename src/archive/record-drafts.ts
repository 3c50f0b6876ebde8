import type { Transaction } from 'kysely';
import type { ArticleDraft, ArticleId, Instant } from '../domain/article.ts';
import { canonicalText } from '../domain/edition/canonical.ts';
import { slugOf } from '../domain/slug.ts';
import { inChunks } from '../database/in-chunks.ts';
import type { Database } from '../database/open-database.ts';
import type { ArticlesTable, Tables } from '../database/tables.ts';
import { freeSlug } from './free-slug.ts';
import { fingerprint, identify, storable } from './identity.ts';
import { enqueuePictures } from './picture-queue.ts';

export type Recorded = { readonly added: number; readonly updated: number; readonly unchanged: number };

type Known = Pick<ArticlesTable, 'id' | 'published' | 'revision' | 'fingerprint' | 'removed'>;
type Outcome = keyof Recorded;

/**
 * Takes in what a source says now, all of it or nothing. An item said twice counts once, at its first place, also
 * when two processes take it in at once; a removed article stays removed.
 */
export async function recordDrafts(
  database: Database,
  source: string,
  drafts: readonly ArticleDraft[],
  now: Instant,
): Promise<Recorded> {
  const identified = new Map<ArticleId, ArticleDraft>();
  for (const draft of drafts) {
    const id = await identify(source, draft.key.toWellFormed());
    if (!identified.has(id)) identified.set(id, storable(draft));
  }
  return database.transaction().execute(async (transaction) => {
    const known = await findKnown(transaction, [...identified.keys()]);
    const counts = { added: 0, updated: 0, unchanged: drafts.length - identified.size };
    for (const [id, draft] of identified) {
      counts[await recordDraft(transaction, source, id, draft, known.get(id), now)] += 1;
    }
    return counts;
  });
}

async function findKnown(transaction: Transaction<Tables>, ids: ArticleId[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const chunk of inChunks(ids)) {
    const rows = await transaction
      .selectFrom('articles')
      .select(['id', 'published', 'revision', 'fingerprint', 'removed'])
      .where('id', 'in', chunk)
      .execute();
    for (const row of rows) known.set(row.id, row);
  }
  return known;
}

async function recordDraft(
  transaction: Transaction<Tables>,
  source: string,
  id: ArticleId,
  draft: ArticleDraft,
  known: Known | undefined,
  now: Instant,
): Promise<Outcome> {
  if (known && known.removed !== null) return 'unchanged';
  // An item without a date keeps the time of its first sight, or the date that an earlier form of it had.
  const published = draft.published ?? known?.published ?? now;
  const mark = await fingerprint(draft, published);
  if (known?.fingerprint === mark) return 'unchanged';

  const changing = { language: draft.language, published, fingerprint: mark };
  const revision = (known?.revision ?? 0) + 1;
  if (known) {
    await transaction
      .updateTable('articles')
      .set({ ...changing, revision, updated: now })
      .where('id', '=', id)
      .execute();
  } else {
    const slug = await freeSlug(transaction, slugOf(draft.title) || `article-${id.slice(0, 8)}`);
    await transaction
      .insertInto('articles')
      .values({ ...changing, id, source, item: draft.key, slug, revision, updated: published, removed: null })
      .execute();
  }
  await addRevision(transaction, id, revision, { ...draft, published }, now);
  await enqueuePictures(transaction, draft.pictures, now);
  return known ? 'updated' : 'added';
}

async function addRevision(
  transaction: Transaction<Tables>,
  id: ArticleId,
  revision: number,
  draft: ArticleDraft,
  now: Instant,
): Promise<void> {
  const { key: _identity, ...content } = draft;
  await transaction
    .insertInto('revisions')
    .values({ article: id, revision, recorded: now, content: canonicalText(content) })
    .execute();
  await transaction.deleteFrom('article_topics').where('article', '=', id).execute();
  const topics = [...new Set(draft.topics)].map((topic) => ({ topic, article: id }));
  for (const chunk of inChunks(topics)) {
    await transaction.insertInto('article_topics').values(chunk).execute();
  }
}

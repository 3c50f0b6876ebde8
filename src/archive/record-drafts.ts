import type { Transaction } from 'kysely';
import type { ArticleDraft, ArticleId, Instant } from '../domain/article.ts';
import { canonicalText } from '../domain/edition/canonical.ts';
import { slugOf } from '../domain/slug.ts';
import { inChunks } from '../database/in-chunks.ts';
import type { Database } from '../database/open-database.ts';
import type { ArticlesTable, Tables } from '../database/tables.ts';
import {
  canonicalLink,
  findAppearances,
  mayRewrite,
  recordAppearance,
  type Precedence,
} from './appearances.ts';
import { freeSlug } from './free-slug.ts';
import { fingerprint, identify, storable } from './identity.ts';
import { enqueuePictures } from './picture-queue.ts';

export type Recorded = {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Items that are articles of another source of the same publication, which tells them. */
  readonly yielded?: readonly Yielded[];
};
export type Yielded = { readonly item: string; readonly teller: string };

type Known = Pick<
  ArticlesTable,
  'id' | 'source' | 'teller' | 'link' | 'published' | 'revision' | 'fingerprint' | 'removed'
>;
type Outcome = 'added' | 'updated' | 'unchanged' | Yielded;
type Recording = {
  readonly source: string;
  readonly id: ArticleId;
  readonly draft: ArticleDraft;
  readonly known: Known | undefined;
  readonly precedence: Precedence;
  readonly now: Instant;
};

/**
 * Takes in what a source says now, all of it or nothing. An item said twice counts once, at its first place, also
 * when two processes take it in at once; a removed article stays removed. What is an article of another source already
 * is written where `precedence` names both and this one first, and is left as it is otherwise.
 */
export async function recordDrafts(
  database: Database,
  source: string,
  drafts: readonly ArticleDraft[],
  now: Instant,
  precedence: Precedence = [],
): Promise<Recorded> {
  const identified = new Map<ArticleId, ArticleDraft>();
  for (const draft of drafts) {
    const id = await identify(source, draft.key.toWellFormed());
    if (!identified.has(id)) identified.set(id, storable(draft));
  }
  return database.transaction().execute(async (transaction) => {
    const own = await findKnown(transaction, [...identified.keys()]);
    const rest = [...identified].flatMap(([id, draft]) => (own.has(id) ? [] : [draft]));
    const elsewhere = await findAppearances(transaction, source, rest, precedence);
    const others = await findKnown(transaction, [...new Set(elsewhere.values())]);
    const counts = { added: 0, updated: 0, unchanged: drafts.length - identified.size };
    const yielded: Yielded[] = [];
    for (const [ownId, draft] of identified) {
      const article = elsewhere.get(draft.key);
      const id = article ?? ownId;
      if (article !== undefined) await recordAppearance(transaction, { source, item: draft.key, article });
      const known = article === undefined ? own.get(id) : others.get(id);
      const outcome = await recordDraft(transaction, { source, id, draft, known, precedence, now });
      if (typeof outcome === 'string') counts[outcome] += 1;
      else yielded.push(outcome);
    }
    return yielded.length > 0 ? { ...counts, yielded } : counts;
  });
}

async function findKnown(transaction: Transaction<Tables>, ids: ArticleId[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const chunk of inChunks(ids)) {
    const rows = await transaction
      .selectFrom('articles')
      .select(['id', 'source', 'teller', 'link', 'published', 'revision', 'fingerprint', 'removed'])
      .where('id', 'in', chunk)
      .execute();
    for (const row of rows) known.set(row.id, row);
  }
  return known;
}

async function recordDraft(transaction: Transaction<Tables>, recording: Recording): Promise<Outcome> {
  const { source, id, draft, known, precedence, now } = recording;
  if (known && known.removed !== null) return 'unchanged';
  const teller = known?.teller ?? known?.source ?? source;
  if (!mayRewrite(source, teller, precedence)) return { item: draft.title, teller };
  // An item without a date keeps the time of its first sight, or the date that an earlier form of it had.
  const published = draft.published ?? known?.published ?? now;
  const mark = await fingerprint(draft, published);
  const standing = { link: canonicalLink(draft.original), teller: known?.source === source ? null : source };
  if (known?.fingerprint === mark) {
    if (teller !== source) await change(transaction, id, standing);
    return 'unchanged';
  }
  const changing = { language: draft.language, published, fingerprint: mark, link: standing.link };
  const revision = (known?.revision ?? 0) + 1;
  if (known) {
    await change(transaction, id, { ...changing, ...standing, revision, updated: now });
  } else {
    const slug = await freeSlug(transaction, slugOf(draft.title) || `article-${id.slice(0, 8)}`);
    const first = { source, item: draft.key, teller: null, updated: published, removed: null };
    await transaction
      .insertInto('articles')
      .values({ ...changing, ...first, id, slug, revision })
      .execute();
  }
  await addRevision(transaction, id, revision, { ...draft, published }, now);
  await enqueuePictures(transaction, draft.pictures, now);
  return known ? 'updated' : 'added';
}

async function change(
  transaction: Transaction<Tables>,
  id: ArticleId,
  values: Partial<ArticlesTable>,
): Promise<void> {
  await transaction.updateTable('articles').set(values).where('id', '=', id).execute();
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

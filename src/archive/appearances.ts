import type { Transaction } from 'kysely';
import type { ArticleDraft, ArticleId } from '../domain/article.ts';
import { inChunks } from '../database/in-chunks.ts';
import type { Tables } from '../database/tables.ts';

/** Sources that are declared one publication, the one whose text counts first. */
export type Precedence = readonly string[];

/**
 * What a link calls an article by, whichever source gives it: without scheme, `www.` and the last slash. `null` for a
 * site's front page, which is no article's name.
 */
export function canonicalLink(original: string | undefined): string | null {
  if (original === undefined || !URL.canParse(original)) return null;
  const { protocol, host, pathname, search } = new URL(original);
  const path = pathname.replace(/\/+$/, '');
  const link = `${host.replace(/^www\./, '')}${path}${search}`;
  return /^https?:$/.test(protocol) && path + search !== '' && link.length <= 1000 ? link : null;
}

/** Whether a source may write what another one tells: only where both are one publication, and it comes first. */
export function mayRewrite(source: string, teller: string, precedence: Precedence): boolean {
  if (source === teller) return true;
  const [own, other] = [precedence.indexOf(source), precedence.indexOf(teller)];
  return own !== -1 && other !== -1 && own < other;
}

/**
 * The articles of other sources in which items of this one appear: as they did before, else by their link, where the
 * sources are declared one publication. A link that several items of one source have names none of them.
 */
export async function findAppearances(
  transaction: Transaction<Tables>,
  source: string,
  drafts: readonly ArticleDraft[],
  precedence: Precedence,
): Promise<Map<string, ArticleId>> {
  const found = new Map<string, ArticleId>();
  for (const chunk of inChunks(drafts.map(({ key }) => key))) {
    const rows = await transaction
      .selectFrom('appearances')
      .select(['item', 'article'])
      .where('source', '=', source)
      .where('item', 'in', chunk)
      .execute();
    for (const { item, article } of rows) found.set(item, article as ArticleId);
  }
  const others = precedence.filter((other) => other !== source);
  if (!precedence.includes(source) || others.length === 0) return found;

  const byLink = Map.groupBy(drafts, ({ original }) => canonicalLink(original));
  const single = [...byLink].flatMap(([link, [draft, more]]) =>
    link !== null && draft && !more && !found.has(draft.key) ? [{ link, item: draft.key }] : [],
  );
  for (const chunk of inChunks(single)) {
    const items = new Map(chunk.map(({ link, item }) => [link, item]));
    const rows = await transaction
      .selectFrom('articles')
      .select(['id', 'link'])
      .where('link', 'in', [...items.keys()])
      .where('source', 'in', others)
      // Whoever appears in it under another name means another article by this one.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('appearances')
              .select('item')
              .whereRef('article', '=', 'articles.id')
              .where('appearances.source', '=', source),
          ),
        ),
      )
      .orderBy('published')
      .orderBy('id')
      .execute();
    for (const { id, link } of rows.toReversed()) {
      const item = items.get(link ?? '');
      if (item !== undefined) found.set(item, id as ArticleId);
    }
  }
  return found;
}

export async function recordAppearance(
  transaction: Transaction<Tables>,
  appearance: { readonly source: string; readonly item: string; readonly article: ArticleId },
): Promise<void> {
  await transaction
    .insertInto('appearances')
    .values(appearance)
    .onConflict((conflict) => conflict.columns(['source', 'item']).doNothing())
    .execute();
}

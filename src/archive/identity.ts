import type { ArticleDraft, ArticleId, Instant } from '../domain/article.ts';
import { canonicalBytes } from '../domain/edition/canonical.ts';
import { digest, type Sha256 } from '../domain/edition/digest.ts';

/** An article is what its source calls one: identity is per source, and no other source rewrites it. */
export const identify = async (source: string, key: string): Promise<ArticleId> =>
  (await digest(canonicalBytes([source, key]))).slice(0, 20) as ArticleId;

/** What makes a revision: the text and what is said of it, not whether its pictures have arrived. */
export async function fingerprint(draft: ArticleDraft, published: Instant): Promise<Sha256> {
  const { title, standfirst, byline, language, topics, body, lead, partial, original } = draft;
  return digest(
    canonicalBytes({ title, standfirst, byline, published, language, topics, body, lead, partial, original }),
  );
}

/** Text as the database keeps it, and as JSON can hold it: no lone surrogates, no NUL. */
export const storable = (draft: ArticleDraft): ArticleDraft =>
  JSON.parse(JSON.stringify(draft), (_name, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  ) as ArticleDraft;

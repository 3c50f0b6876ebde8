import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { readLink, type LinkReading } from './links.ts';

/** All that is kept about one person, for that person. */
export type OwnData =
  { readonly is: 'open'; readonly data: object } | Exclude<LinkReading, { readonly is: 'open' | 'done' }>;

/** Reads it for whoever holds the link to their preferences. */
export async function ownData(
  database: Kysely<Tables>,
  token: string | undefined,
  now: number,
): Promise<OwnData> {
  const link = await readLink(database, 'preferences', token, now);
  if (link.is !== 'open') return link.is === 'done' ? { is: 'unknown' } : link;
  const { id, ...subscriber } = link.subscriber;
  const wordings = await database
    .selectFrom('consents')
    .select(['language', 'wording', 'since'])
    .where('version', '=', subscriber.consent.version)
    .orderBy('since')
    .orderBy('language')
    .execute();
  const letters = await database
    .selectFrom('letters')
    .leftJoin('issues', 'issues.id', 'letters.issue')
    .select(['letters.kind', 'letters.state', 'letters.queued', 'letters.ended', 'issues.number as issue'])
    .where('subscriber', '=', id)
    .orderBy('queued')
    .orderBy('letters.id')
    .execute();
  const links = await database
    .selectFrom('links')
    .select(['purpose', 'made', 'expires', 'used'])
    .where('subscriber', '=', id)
    .orderBy('made')
    .orderBy('hash')
    .execute();
  const consent = { ...subscriber.consent, wordings };
  return { is: 'open', data: { ...subscriber, consent, letters, links } };
}

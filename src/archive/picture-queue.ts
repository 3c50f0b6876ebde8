import type { Transaction } from 'kysely';
import type { Instant } from '../domain/article.ts';
import { instantOf } from '../domain/instant.ts';
import type { Picture, PictureKey, PictureSource } from '../domain/picture.ts';
import { inChunks } from '../database/in-chunks.ts';
import type { Database } from '../database/open-database.ts';
import type { Tables } from '../database/tables.ts';

/** How long a picture waits after each failed attempt; past the last it is given up. */
const patience = [10 * 60, 2 * 60 * 60, 24 * 60 * 60];

/** Puts pictures that the record does not know in the queue. */
export async function enqueuePictures(
  transaction: Transaction<Tables>,
  pictures: readonly PictureSource[],
  now: Instant,
): Promise<void> {
  const rows = pictures.map(({ key, address, alt, caption }) => ({
    key,
    address,
    alt,
    caption,
    state: 'queued' as const,
    attempts: 0,
    next_try: now,
    reason: null,
    held: null,
  }));
  for (const chunk of inChunks(rows)) {
    await transaction
      .insertInto('pictures')
      .values(chunk)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }
}

/** Pictures whose turn it is, in the order of their coming. */
export async function queuedPictures(database: Database, now: Instant): Promise<PictureSource[]> {
  const rows = await database
    .selectFrom('pictures')
    .select(['key', 'address', 'alt', 'caption'])
    .where('state', '=', 'queued')
    .where('next_try', '<=', now)
    .orderBy('next_try')
    .orderBy('key')
    .execute();
  return rows.map((row) => ({ ...row, key: row.key as PictureKey }));
}

export async function storePicture(database: Database, key: PictureKey, picture: Picture): Promise<void> {
  await database
    .updateTable('pictures')
    .set({ state: 'stored', held: JSON.stringify(picture), reason: null })
    .where('key', '=', key)
    .execute();
}

export async function failPicture(
  database: Database,
  key: PictureKey,
  reason: string,
  now: Instant,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const picture = await transaction
      .selectFrom('pictures')
      .select(['attempts', 'state'])
      .where('key', '=', key)
      .executeTakeFirst();
    if (!picture || picture.state === 'stored') return;
    const wait = patience[picture.attempts];
    await transaction
      .updateTable('pictures')
      .set({
        state: wait === undefined ? 'failed' : 'queued',
        attempts: picture.attempts + 1,
        next_try: later(now, wait ?? 0),
        reason,
      })
      .where('key', '=', key)
      .execute();
  });
}

/** The pictures that we hold. */
export async function heldPictures(
  database: Database,
  keys?: readonly PictureKey[],
): Promise<Map<PictureKey, Picture>> {
  const held = database
    .selectFrom('pictures')
    .select(['key', 'held'])
    .where('state', '=', 'stored')
    .orderBy('key');
  const pictures = new Map<PictureKey, Picture>();
  const asked = keys === undefined ? [undefined] : inChunks(keys);
  for (const some of asked) {
    const rows = await (some === undefined ? held : held.where('key', 'in', some)).execute();
    for (const { key, held: text } of rows)
      pictures.set(key as PictureKey, JSON.parse(text ?? 'null') as Picture);
  }
  return pictures;
}

const later = (now: Instant, seconds: number): Instant => instantOf(Date.parse(now) + seconds * 1000);

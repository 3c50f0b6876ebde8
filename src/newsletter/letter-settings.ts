import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** What all processes that handle the letters of one database share, by name. */
export type SettingName = 'suppression-key' | 'return-key' | 'paused' | 'fence' | 'told-until';

export async function readSetting(database: Kysely<Tables>, name: SettingName): Promise<string | undefined> {
  const row = await database
    .selectFrom('letter_settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}

export async function writeSetting(
  database: Kysely<Tables>,
  name: SettingName,
  value: string | undefined,
): Promise<void> {
  if (value === undefined) {
    await database.deleteFrom('letter_settings').where('name', '=', name).execute();
    return;
  }
  await database
    .insertInto('letter_settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** A secret of this database alone, made at its first use. */
export async function secretOf(
  database: Kysely<Tables>,
  name: 'suppression-key' | 'return-key',
): Promise<Buffer> {
  const known = await readSetting(database, name);
  if (known !== undefined) return Buffer.from(known, 'base64url');
  await database
    .insertInto('letter_settings')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return secretOf(database, name);
}

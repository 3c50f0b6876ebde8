import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Letters that are due at one moment, a whole issue, are found in their order without being sorted at each claim. */
export async function orderLetters({ schema }: Transaction<Tables>): Promise<void> {
  await schema.dropIndex('letters_by_turn').execute();
  await schema.createIndex('letters_in_turn').on('letters').columns(['state', 'due', 'id']).execute();
}

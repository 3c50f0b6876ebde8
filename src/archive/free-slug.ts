import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** A slug that no article has, nor ever had: the first of `x`, `x-2`, `x-3` … that is free. */
export async function freeSlug(transaction: Transaction<Tables>, wanted: string): Promise<string> {
  for (let first = 1; ; first += 50) {
    const candidates = Array.from({ length: 50 }, (_, step) => numbered(wanted, first + step));
    const taken = await transaction
      .selectFrom('articles')
      .select('slug')
      .where('slug', 'in', candidates)
      .execute();
    const free = candidates.find((candidate) => !taken.some(({ slug }) => slug === candidate));
    if (free !== undefined) return free;
  }
}

const numbered = (slug: string, number: number): string => (number === 1 ? slug : `${slug}-${number}`);

import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { days, instantOf } from '../domain/instant.ts';

/** How the newsletter does: numbers alone, and none of opens or clicks, which nobody counts. */
export type Figures = {
  /** By the Monday of their week, the last eight: who stayed since then, who left then. */
  readonly growth: readonly { readonly week: string; readonly joined: number; readonly left: number }[];
  readonly queue: readonly { readonly kind: string; readonly waiting: number; readonly oldest: string }[];
  readonly returned: readonly { readonly problem: string; readonly letters: number }[];
};

const weeks = 8;

export async function figuresOf(database: Kysely<Tables>, now: number): Promise<Figures> {
  const changes = await database
    .selectFrom('subscribers')
    .select(({ fn }) => ['state', sql<string>`substr(since, 1, 10)`.as('day'), fn.countAll().as('count')])
    .where('since', '>=', instantOf(now - weeks * 7 * days))
    .groupBy(['state', sql`substr(since, 1, 10)`])
    .execute();
  const growth = new Map<string, { joined: number; left: number }>();
  for (const { state, day, count } of changes) {
    const week = mondayOf(day);
    const { joined, left } = growth.get(week) ?? { joined: 0, left: 0 };
    const isIn = state === 'confirmed' || state === 'paused';
    const isOut = !isIn && state !== 'pending';
    growth.set(week, {
      joined: joined + (isIn ? Number(count) : 0),
      left: left + (isOut ? Number(count) : 0),
    });
  }
  const queue = await database
    .selectFrom('letters')
    .select(({ fn }) => ['kind', fn.countAll().as('waiting'), fn.min('queued').as('oldest')])
    .where('state', '=', 'queued')
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  const returned = await database
    .selectFrom('letters')
    .select(({ fn }) => ['problem', fn.countAll().as('letters')])
    .where('state', 'in', ['refused', 'returned'])
    .where('ended', '>=', instantOf(now - 30 * days))
    .groupBy('problem')
    .orderBy('problem')
    .execute();
  return {
    growth: [...growth]
      .map(([week, counts]) => ({ week, ...counts }))
      .toSorted((a, b) => a.week.localeCompare(b.week)),
    queue: queue.map(({ kind, waiting, oldest }) => ({ kind, waiting: Number(waiting), oldest })),
    returned: returned.map(({ problem, letters }) => ({ problem: problem ?? '', letters: Number(letters) })),
  };
}

function mondayOf(day: string): string {
  const date = Date.parse(`${day}T00:00:00Z`);
  const since = (new Date(date).getUTCDay() + 6) % 7;
  return instantOf(date - since * days).slice(0, 10);
}

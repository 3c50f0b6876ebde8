import { filterIn, filterQuery, lasting, type Filter } from '../domain/filter.ts';
import { instantOf } from '../domain/instant.ts';
import type { Follow, Mute } from '../domain/mark.ts';
import { isTelling } from './hidden-cards.ts';
import type { Connection } from './with-connection.ts';

/** What the reader follows and what they mute. A promise kept means that it is on the device, and nowhere else. */
export type Interests = {
  readonly follows: () => Promise<Follow[]>;
  readonly follow: (filter: Filter, followed: boolean) => Promise<void>;
  readonly mutes: () => Promise<Mute[]>;
  readonly mute: (what: Pick<Mute, 'kind' | 'value'>, muted: boolean) => Promise<boolean>;
};

const longestWord = 60;

export function interests({ run }: Connection, now: () => number, changed: () => void): Interests {
  return {
    follows: async () => (await run((db) => db.follows.orderBy('since').toArray())).toReversed(),
    follow: async (filter, followed) => {
      const query = filterQuery(lasting(filter));
      if (query === '') return;
      await run(async (db) => {
        if (followed) await db.follows.put({ query, since: instantOf(now()) });
        else await db.follows.delete(query);
      });
      changed();
    },
    mutes: async () => (await run((db) => db.mutes.orderBy('since').toArray())).toReversed(),
    mute: async ({ kind, value: given }, muted) => {
      const value = kind === 'word' ? given.replace(/\s+/g, ' ').trim().slice(0, longestWord) : given;
      if (muted && kind === 'word' && !isTelling(value)) return false;
      await run(async (db) => {
        if (muted) await db.mutes.put({ kind, value, since: instantOf(now()) });
        else await db.mutes.delete([kind, value]);
      });
      changed();
      return true;
    },
  };
}

/** The filters of what is followed. */
export const followed = (follows: readonly Follow[]): Filter[] =>
  follows.map(({ query }) => filterIn(new URLSearchParams(query)).filter);

import type { ArticleId } from '../domain/article.ts';
import type { Mark, Place } from '../domain/mark.ts';
import { instantOf } from '../domain/instant.ts';
import type { Connection } from './with-connection.ts';

/** What the reader leaves on articles. A promise kept means that it is on the device. */
export type Marks = {
  readonly mark: (id: ArticleId) => Promise<Mark>;
  readonly save: (id: ArticleId, saved: boolean) => Promise<void>;
  readonly read: (id: ArticleId) => Promise<void>;
  readonly keepPlace: (id: ArticleId, place: Place | null) => Promise<void>;
};

export function marks({ run }: Connection, now: () => number, changed: () => void): Marks {
  const write = (id: ArticleId, difference: Partial<Mark>): Promise<void> =>
    run((db) =>
      db.transaction('rw', db.marks, async () => {
        await db.marks.put({ ...((await db.marks.get(id)) ?? unmarked(id)), ...difference });
      }),
    );
  const change = async (id: ArticleId, difference: Partial<Mark>): Promise<void> => {
    await write(id, difference);
    changed();
  };
  return {
    mark: (id) => run(async (db) => (await db.marks.get(id)) ?? unmarked(id)),
    save: (id, saved) => change(id, { saved: saved ? instantOf(now()) : null }),
    read: (id) => change(id, { read: instantOf(now()) }),
    // No list shows it: told at every pause of reading, it would have each of them asked for anew.
    keepPlace: (id, place) => write(id, { place }),
  };
}

export const unmarked = (id: ArticleId): Mark => ({ id, saved: null, read: null });

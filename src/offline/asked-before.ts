import { fold } from '../search/fold.ts';
import { instantOf } from '../domain/instant.ts';
import type { Shelf } from './card-shelf.ts';
import type { Suggestion } from './library.ts';
import type { Connection } from './with-connection.ts';

/** The questions of this device: kept here, cleared at once, sent nowhere. */
export type AskedBefore = {
  readonly remember: (query: string) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly suggest: (typed: string, shelf: Shelf) => Promise<Suggestion[]>;
};

const mostKept = 50;
const longest = 120;
const mostAsked = 5;
const mostTopics = 4;

export function askedBefore({ run }: Connection, now: () => number, changed: () => void): AskedBefore {
  return {
    remember: async (query) => {
      const text = query.replace(/\s+/g, ' ').trim().slice(0, longest);
      if (text === '') return;
      await run((db) =>
        db.transaction('rw', db.asked, async () => {
          await db.asked.put({ text, at: instantOf(now()) });
          const kept = (await db.asked.orderBy('at').primaryKeys()).toReversed();
          await db.asked.bulkDelete(kept.slice(mostKept));
        }),
      );
      changed();
    },
    forget: async () => {
      await run((db) => db.asked.clear());
      changed();
    },
    suggest: async (typed, { topics }) => {
      const begun = fold(typed.trim());
      const asked = (await run((db) => db.asked.orderBy('at').toArray())).toReversed();
      const before = asked
        .map(({ text }) => text)
        .filter((text) => begins(text, begun) && fold(text) !== begun);
      const names = topics.flatMap(({ names: all }) => Object.values(all).flatMap((name) => name ?? []));
      const named =
        begun.length < 2 ? [] : names.filter((name) => begins(name, begun) && fold(name) !== begun);
      return [
        ...before.slice(0, mostAsked).map((text): Suggestion => ({ kind: 'asked', text })),
        ...[...new Set(named)].slice(0, mostTopics).map((text): Suggestion => ({ kind: 'topic', text })),
      ];
    },
  };
}

/** The text or one of its words. */
const begins = (text: string, begun: string): boolean =>
  ` ${fold(text)}`.replace(/[-']/g, ' ').includes(` ${begun}`);

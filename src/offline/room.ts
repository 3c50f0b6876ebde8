import type { Card } from '../domain/card.ts';
import type { Room, RoomOffer } from './library.ts';
import { bytesOf, defaultPolicy, wantedOf, type Policy } from './wanted.ts';
import type { Connection } from './with-connection.ts';

const megabyte = 1_000_000;
export const rooms = [null, 5, 10, 25, 50, 100] as const satisfies readonly Room[];

/** The room for texts that the reader chose, kept beside the preferences: no edition and no reset touches it. */
export const chosenRoom = ({ run }: Connection): Promise<Room> =>
  run(async (db) => {
    const kept: unknown = await db.preferences.get('library');
    const room = typeof kept === 'object' && kept !== null && 'room' in kept ? kept.room : null;
    return rooms.find((each) => each === room) ?? null;
  });

/** What was wanted until now is no measure any more: the next count must not take what lacks for lost. */
export const chooseRoom = ({ run }: Connection, room: Room): Promise<void> =>
  run((db) =>
    db.transaction('rw', [db.preferences, db.meta], async () => {
      await db.preferences.put({ room } as object, 'library');
      await db.meta.delete('sync');
    }),
  );

export const policyOf = (room: Room): Policy => (room === null ? defaultPolicy : { room: room * megabyte });

/** What each choice would keep, before anything is fetched. */
export const offers = (cards: readonly Card[]): RoomOffer[] =>
  rooms.map((room) => {
    const wanted = wantedOf(cards, policyOf(room));
    return { room, articles: wanted.length, bytes: bytesOf(wanted) };
  });

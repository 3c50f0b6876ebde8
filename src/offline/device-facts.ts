import type { Facts } from '../domain/sieve.ts';
import type { TopicSlug } from '../domain/topic.ts';
import type { Shelf } from './card-shelf.ts';
import { hiddenCards } from './hidden-cards.ts';
import { followed, type Interests } from './interests.ts';
import { libraryChannel, type LibraryChange } from './library.ts';
import type { Connection } from './with-connection.ts';

/** What this device alone knows of articles: read once, and again when it changed, in whichever tab. */
export type DeviceFacts = {
  /** Of every card of the shelf; what is asked for by its topic is not muted. */
  readonly of: (shelf: Shelf, asked: readonly TopicSlug[]) => Promise<Facts>;
  /** By place, 1 for what is muted; `null` while nothing is, which is told at once. */
  readonly hidden: (shelf: Shelf, asked: readonly TopicSlug[]) => Promise<Uint8Array | null>;
  readonly mutesAny: () => Promise<boolean>;
  readonly heard: (change: LibraryChange) => void;
};

export function deviceFacts({ run }: Connection, interests: Interests): DeviceFacts {
  const read = remembered(async () => {
    const marks = await run((db) => db.marks.toArray());
    return new Set(marks.flatMap((mark) => (mark.read === null ? [] : [mark.id])));
  });
  const here = remembered(async () => new Set(await run((db) => db.bodies.toCollection().primaryKeys())));
  const follows = remembered(async () => followed(await interests.follows()));
  const mutes = remembered(interests.mutes);
  const heard = ({ changed, state }: LibraryChange): void => {
    if (changed === 'marks') read.forget();
    if (changed === 'interests') {
      follows.forget();
      mutes.forget();
    }
    if (changed === 'edition' || changed === 'marks' || state) here.forget();
  };
  new BroadcastChannel(libraryChannel).addEventListener('message', ({ data }: MessageEvent<LibraryChange>) =>
    heard(data),
  );

  const hidden: DeviceFacts['hidden'] = async ({ cards }, asked) => {
    const muted = await mutes.get();
    return muted.length > 0 ? hiddenCards(cards, muted, asked) : null;
  };
  return {
    heard,
    hidden,
    mutesAny: async () => (await mutes.get()).length > 0,
    of: async (shelf, asked) => {
      const [wasRead, isHere, liked, muted] = await Promise.all([
        read.get(),
        here.get(),
        follows.get(),
        hidden(shelf, asked),
      ]);
      return {
        read: Uint8Array.from(shelf.cards, ({ id }) => Number(wasRead.has(id))),
        here: Uint8Array.from(shelf.cards, ({ body }) => Number(isHere.has(body.hash))),
        ...(muted && { hidden: muted }),
        follows: liked,
      };
    },
  };
}

/** Asks once, and again after it was told to forget or could not answer. */
function remembered<Answer>(ask: () => Promise<Answer>): {
  readonly get: () => Promise<Answer>;
  readonly forget: () => void;
} {
  let known: Promise<Answer> | undefined;
  return {
    get: () => {
      const asking = (known ??= ask());
      asking.catch(() => (known = known === asking ? undefined : known));
      return asking;
    },
    forget: () => (known = undefined),
  };
}

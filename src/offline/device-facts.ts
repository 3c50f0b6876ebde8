import type { ArticleId } from '../domain/article.ts';
import type { Filter } from '../domain/filter.ts';
import type { Mute } from '../domain/mark.ts';
import type { Facts } from '../domain/sieve.ts';
import type { TopicSlug } from '../domain/topic.ts';
import type { Shelf } from './card-shelf.ts';
import { hiddenCards } from './hidden-cards.ts';
import { followed, type Interests } from './interests.ts';
import { libraryChannel, type LibraryChange } from './library.ts';
import type { Connection } from './with-connection.ts';

/** What this device alone knows of articles: read once, and again when it changed, in whichever tab. */
export type DeviceFacts = {
  readonly of: (shelf: Shelf, asked: readonly TopicSlug[]) => Promise<Facts>;
  readonly mutesAny: () => Promise<boolean>;
  readonly heard: (change: LibraryChange) => void;
};

type Known = {
  readonly read: ReadonlySet<ArticleId>;
  readonly here: ReadonlySet<string>;
  readonly follows: readonly Filter[];
  readonly mutes: readonly Mute[];
};

export function deviceFacts({ run }: Connection, interests: Interests): DeviceFacts {
  let known: Promise<Known> | undefined;
  const heard = ({ changed, state }: LibraryChange): void => {
    if (changed === 'marks' || changed === 'interests' || changed === 'edition' || state) known = undefined;
  };
  new BroadcastChannel(libraryChannel).addEventListener('message', ({ data }: MessageEvent<LibraryChange>) =>
    heard(data),
  );

  const ask = async (): Promise<Known> => {
    const [marks, here, follows, mutes] = await Promise.all([
      run((db) => db.marks.toArray()),
      run((db) => db.bodies.toCollection().primaryKeys()),
      interests.follows(),
      interests.mutes(),
    ]);
    return {
      read: new Set(marks.flatMap(({ id, read }) => (read === null ? [] : [id]))),
      here: new Set<string>(here),
      follows: followed(follows),
      mutes,
    };
  };
  const current = (): Promise<Known> => {
    const asking = (known ??= ask());
    // What failed is asked again the next time.
    asking.catch(() => (known = known === asking ? undefined : known));
    return asking;
  };

  return {
    heard,
    mutesAny: async () => (await current()).mutes.length > 0,
    of: async ({ cards }, asked) => {
      const { read, here, follows, mutes } = await current();
      return {
        read: Uint8Array.from(cards, ({ id }) => Number(read.has(id))),
        here: Uint8Array.from(cards, ({ body }) => Number(here.has(body.hash))),
        ...(mutes.length > 0 && { hidden: hiddenCards(cards, mutes, asked) }),
        follows,
      };
    },
  };
}

import { filterQuery, lasting, type Filter } from '../domain/filter.ts';
import type { Follow } from '../domain/mark.ts';
import type { Library } from '../offline/library.ts';
import { useSpeech } from '../ui/words.tsx';
import { askToKeep, changeLibrary } from './change-library.ts';
import { useAnswer, useReader } from './reader.ts';

type Props = { readonly filter: Filter; readonly label: string };

/** Follows a selection, or no longer. Known to this device alone. */
export function FollowButton({ filter, label }: Props) {
  const { finding } = useSpeech().words;
  const follows = useFollows();
  const change = useLibraryChange();
  const query = filterQuery(lasting(filter));
  const isFollowed = follows?.some((follow) => follow.query === query) ?? false;
  return (
    <button
      type="button"
      className="button"
      data-action="follow"
      aria-pressed={isFollowed}
      onClick={() =>
        void change(
          (library) => library.follow(filter, !isFollowed),
          isFollowed ? finding.unfollowedNow : finding.followedNow,
        )
      }
    >
      {label}
    </button>
  );
}

/** What is followed, newest first; `undefined` until the library has said. */
export const useFollows = (): readonly Follow[] | null | undefined =>
  useAnswer((library) => library.follows(), 'follows', ['interests']);

/** Does something in the library and says so; where the device refuses, says that. */
export function useLibraryChange(): (
  work: (library: Library) => Promise<unknown>,
  done: string,
) => Promise<void> {
  const { device } = useReader();
  const { words } = useSpeech();
  return async (work, done) => {
    const isDone = await changeLibrary(device, words, async (library) => {
      await work(library);
      return done;
    });
    if (isDone) askToKeep();
  };
}

import { useEffect, useState, type SubmitEvent } from 'react';
import { letterLinkIn, type LetterLink } from '../domain/letter-link.ts';
import type { TopicLabel } from '../domain/topic.ts';
import type { Library } from '../offline/library.ts';
import { KeepLetterLink, LetterDesk } from '../ui/letter-desk.tsx';
import { useSpeech } from '../ui/words.tsx';
import { announce } from './announce.ts';
import { Letter, LetterErrands } from './letter.tsx';
import { useAnswer, useReader } from './reader.ts';
import { wishesFrom } from './sign-up.ts';
import { drawingOf, follows, sends } from './wishes-drawing.ts';

type Props = { readonly topics: readonly TopicLabel[] };

/**
 * The whole way of the letter on this device: signing up, and changing and leaving by the link that the reader handed
 * over. With a link kept, signing up is for another address; without one, there is the way to paste it from a letter.
 */
export function LetterHere({ topics }: Props) {
  const { desk } = useSpeech().words.newsletter;
  const { device } = useReader();
  const letter = useAnswer((library) => library.letter(), 'letter', ['letter']);
  const errands = useAnswer((library) => library.outbox(), 'errands', ['outbox']) ?? [];
  const waiting = errands.filter(({ state }) => state === 'queued' || state === 'sending');
  const wishes = waiting.find((errand) => errand.wishes)?.wishes ?? letter?.standing?.wishes ?? null;
  const [drawn, draw] = useState(() => drawingOf(wishes));
  const drawing = follows(drawn, wishes);
  if (drawing !== drawn) draw(drawing);
  const act = async (
    work: (library: Library) => Promise<unknown>,
    done: string | ((answer: unknown) => string),
  ): Promise<void> => {
    try {
      const answer = await work(await device!.library());
      announce(typeof done === 'string' ? done : done(answer));
      await device!.sendLater();
    } catch {
      announce(desk.refused);
    }
  };
  const keep = (link: LetterLink): Promise<void> =>
    act(
      (library) => library.keepLetter(link),
      (kept) => (kept === true ? desk.keptNow : desk.unknownLink),
    );
  useHandedOver(keep);

  const paste = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const link = letterLinkIn(String(new FormData(event.currentTarget).get('link')));
    if (link) void keep(link);
    else announce(desk.notLink);
  };
  const change = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const chosen = wishesFrom(new FormData(event.currentTarget));
    if (!chosen) return;
    draw((before) => sends(before, chosen));
    void act((library) => library.changeLetter(chosen), desk.changeQueued);
  };
  return (
    <>
      {letter && (
        <LetterDesk
          topics={topics}
          canChange={letter.purpose === 'preferences'}
          turn={drawing.turn}
          wishes={drawing.wishes}
          told={letter.standing?.told ?? null}
          isLeaving={waiting.some(({ kind }) => kind === 'leave')}
          onChange={change}
          onLeave={() => void act((library) => library.leaveLetter(), desk.leaveQueued)}
          onForget={() => void act((library) => library.forgetLetter(), desk.forgotten)}
        />
      )}
      {letter && <LetterErrands />}
      {letter ? (
        <details>
          <summary>{desk.another}</summary>
          <Letter topics={topics} />
        </details>
      ) : (
        <Letter topics={topics} />
      )}
      {!letter && <LetterErrands />}
      {device && letter === null && <KeepLetterLink onKeep={paste} />}
    </>
  );
}

/** Takes the link that a page of the letter handed over, and takes it out of the address at once. */
function useHandedOver(keep: (link: LetterLink) => Promise<void>): void {
  const { device } = useReader();
  useEffect(() => {
    const take = (): void => {
      const link = letterLinkIn(location.hash);
      if (!device || !link) return;
      history.replaceState(history.state, '', location.pathname + location.search);
      void keep(link);
    };
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
    // `keep` says the same at each drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps react/exhaustive-effect-dependencies
  }, [device]);
}

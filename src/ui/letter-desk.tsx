import type { SubmitEvent } from 'react';
import type { Wishes } from '../domain/subscriber.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { longDate } from '../messages/dates.ts';
import { WishesFields } from './wishes-fields.tsx';
import { useSpeech } from './words.tsx';

type DeskProps = {
  readonly topics: readonly TopicLabel[];
  /** What the link may do, and the choices that the form begins with. */
  readonly canChange: boolean;
  readonly wishes: Wishes | null;
  /** Another one draws the form anew. */
  readonly turn: number;
  readonly told: string | null;
  /** Leaving waits for the network: there is nothing more to change. */
  readonly isLeaving: boolean;
  readonly onChange: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly onLeave: () => void;
  readonly onForget: () => void;
};

/** Changing and leaving from this device, with the network or without. */
export function LetterDesk(props: DeskProps) {
  const { topics, canChange, wishes, turn, told, isLeaving, onChange, onLeave, onForget } = props;
  const { language, words } = useSpeech();
  const { desk } = words.newsletter;
  return (
    <section className="desk" aria-labelledby="desk" data-part="letter-desk">
      <h2 id="desk">{desk.title}</h2>
      <p className="hint">{desk.kept}</p>
      {canChange && !isLeaving && wishes && (
        <form data-form="letter-wishes" onSubmit={onChange} key={turn}>
          <WishesFields scope="desk" topics={topics} wishes={wishes} />
          {told && <p className="hint">{desk.told(longDate(told, language))}</p>}
          <div className="actions">
            <button type="submit" className="button strong">
              {desk.save}
            </button>
          </div>
        </form>
      )}
      {canChange && !wishes && <p className="hint">{desk.unknown}</p>}
      <div className="actions">
        {!isLeaving && (
          <button type="button" className="button alarm" data-action="leave-letter" onClick={onLeave}>
            {desk.leave}
          </button>
        )}
        <button type="button" className="button" data-action="forget-letter" onClick={onForget}>
          {desk.forget}
        </button>
      </div>
    </section>
  );
}

type KeepProps = { readonly onKeep: (event: SubmitEvent<HTMLFormElement>) => void };

/** Brings a link from a letter onto this device; the letter itself is often there without a network. */
export function KeepLetterLink({ onKeep }: KeepProps) {
  const { desk } = useSpeech().words.newsletter;
  return (
    <details data-part="keep-letter">
      <summary>{desk.open}</summary>
      <form onSubmit={onKeep} data-form="letter-link">
        <div className="field">
          <label htmlFor="letter-link">{desk.link}</label>
          <input id="letter-link" type="text" name="link" required maxLength={2000} autoComplete="off" />
        </div>
        <p className="hint">{desk.linkHint}</p>
        <div className="actions">
          <button type="submit" className="button">
            {desk.keep}
          </button>
        </div>
      </form>
    </details>
  );
}

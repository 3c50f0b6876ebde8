import { Caravan } from './library-status.tsx';
import { useSpeech } from './words.tsx';

/** What waits for the network, as the list shows it. */
export type Waiting = {
  readonly id: string;
  readonly kind: 'sign-up' | 'change' | 'leave';
  readonly state: 'queued' | 'sending' | 'sent' | 'failed';
  readonly email: string;
};

type Props = { readonly errands: readonly Waiting[]; readonly onCancel: (id: string) => void };

/** Each with its state; what has not left yet can be taken back, what is over can be cleared. */
export function OutboxList({ errands, onCancel }: Props) {
  const { words } = useSpeech();
  const { newsletter } = words;
  if (errands.length === 0) return null;
  return (
    <section aria-label={newsletter.outbox} className="outbox">
      <ul>
        {errands.map(({ id, kind, state, email }) => (
          <li
            key={id}
            data-outbox={state}
            data-errand={kind}
            data-phase={state === 'sending' ? 'syncing' : undefined}
          >
            <span>
              {email === '' ? newsletter.errands[kind] : newsletter.signUp(email)}
              <small>
                {state === 'sending' && <Caravan />}{' '}
                {state === 'sent' ? newsletter.sent[kind] : newsletter.states[state]}
              </small>
            </span>
            {state !== 'sending' && (
              <button type="button" className="button" onClick={() => onCancel(id)}>
                {state === 'queued' ? newsletter.cancel : newsletter.forget}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

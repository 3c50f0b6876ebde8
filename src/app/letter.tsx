import type { SubmitEvent } from 'react';
import type { TopicLabel } from '../domain/topic.ts';
import { NewsletterForm } from '../ui/newsletter-form.tsx';
import { OutboxList } from '../ui/outbox-list.tsx';
import { useSpeech } from '../ui/words.tsx';
import { announce } from './announce.ts';
import { useAnswer, useReader } from './reader.ts';
import { signUpFrom } from './sign-up.ts';

/** The sign-up. Where the device refuses storage the form is posted as it is. */
export function Letter({ topics }: { readonly topics: readonly TopicLabel[] }) {
  const { words } = useSpeech();
  const { masthead, device } = useReader();

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const signUp = signUpFrom(new FormData(form));
    if (!device || !signUp) return;
    event.preventDefault();
    try {
      const library = await device.library();
      await library.signUp(signUp);
      form.reset();
      announce(words.newsletter.queued);
      void device.sendLater().catch(() => undefined);
    } catch {
      form.submit();
    }
  }

  return <NewsletterForm consent={masthead.consent} topics={topics} onSubmit={device ? submit : undefined} />;
}

/** What became of sign-ups, changes and leaving. */
export function LetterErrands() {
  const { device } = useReader();
  const errands = useAnswer((library) => library.outbox(), 'outbox', ['outbox']);
  return (
    <OutboxList
      errands={errands ?? []}
      onCancel={(id) => void device?.library().then((library) => library.cancel(id))}
    />
  );
}

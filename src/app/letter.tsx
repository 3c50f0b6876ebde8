import type { SubmitEvent } from 'react';
import { filterIn } from '../domain/filter.ts';
import type { Follow } from '../domain/mark.ts';
import type { TopicLabel, TopicSlug } from '../domain/topic.ts';
import { NewsletterForm } from '../ui/newsletter-form.tsx';
import { OutboxList } from '../ui/outbox-list.tsx';
import { useSpeech } from '../ui/words.tsx';
import { announce } from './announce.ts';
import { changeLibrary } from './change-library.ts';
import { useFollows } from './follow-button.tsx';
import { useAnswer, useReader } from './reader.ts';
import { signUpFrom } from './sign-up.ts';

/**
 * The sign-up. Topics that are followed on this device are ticked, and sent only with the form. Where the device refuses
 * storage the form is posted as it is.
 */
export function Letter({ topics }: { readonly topics: readonly TopicLabel[] }) {
  const { words } = useSpeech();
  const { masthead, device } = useReader();
  const follows = useFollows() ?? [];
  const proposed = topics.map(({ slug }) => slug).filter((slug) => follows.some((each) => asks(each, slug)));

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

  return (
    <NewsletterForm
      consent={masthead.consent}
      topics={topics}
      proposed={proposed}
      onSubmit={device ? submit : undefined}
    />
  );
}

/** Whether a selection that is followed chooses a topic. */
const asks = ({ query }: Follow, slug: TopicSlug): boolean =>
  filterIn(new URLSearchParams(query)).filter.topics.includes(slug);

/** What became of sign-ups, changes and leaving. */
export function LetterErrands() {
  const { device } = useReader();
  const { words } = useSpeech();
  const errands = useAnswer((library) => library.outbox(), 'outbox', ['outbox']);
  return (
    <OutboxList
      errands={errands ?? []}
      onCancel={(id) => void changeLibrary(device, words, (library) => library.cancel(id))}
    />
  );
}

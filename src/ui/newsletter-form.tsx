import type { SubmitEvent } from 'react';
import { addresses } from '../domain/addresses.ts';
import { wordingIn } from '../domain/language.ts';
import type { Publication } from '../domain/publication.ts';
import type { TopicLabel, TopicSlug } from '../domain/topic.ts';
import { WishesFields } from './wishes-fields.tsx';
import { useSpeech } from './words.tsx';

type Props = {
  readonly consent: Publication['consent'];
  /** To choose among; none at the foot of an article, where the letter is the whole one. */
  readonly topics: readonly TopicLabel[];
  /** Ticked from the start. */
  readonly proposed?: readonly TopicSlug[];
  /** Takes the form over where scripts run; without, it is posted. */
  readonly onSubmit?: ((event: SubmitEvent<HTMLFormElement>) => void) | undefined;
};

/** The sign-up, whole: works as a plain form posted to the newsletter page. */
export function NewsletterForm({ consent, topics, proposed = [], onSubmit }: Props) {
  const { language, words } = useSpeech();
  const { newsletter } = words;
  return (
    <form method="post" action={addresses.newsletter} onSubmit={onSubmit} data-form="newsletter">
      <input type="hidden" name="consentVersion" value={consent.version} />
      <div className="field">
        <label htmlFor="letter-email">{newsletter.email}</label>
        <input id="letter-email" type="email" name="email" required maxLength={254} autoComplete="email" />
      </div>
      <WishesFields
        key={proposed.join()}
        scope="letter"
        topics={topics}
        wishes={{ language, topics: proposed, frequency: 'weekly' }}
      />
      <label className="tick">
        <input type="checkbox" name="consent" value="true" required />
        <span>{wordingIn(consent.text, language)}</span>
      </label>
      {/* People neither see, hear nor reach this field, and no browser knows what to fill in: whoever does is a script. */}
      <div className="quiet" aria-hidden="true">
        <input name="steppe" tabIndex={-1} autoComplete="off" />
      </div>
      <div className="actions">
        <button type="submit" className="button strong">
          {newsletter.submit}
        </button>
      </div>
      <p className="hint">{newsletter.double}</p>
    </form>
  );
}

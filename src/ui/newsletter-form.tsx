import type { SubmitEvent } from 'react';
import { addresses } from '../domain/addresses.ts';
import { interfaceLanguages, wordingIn } from '../domain/language.ts';
import type { Publication } from '../domain/publication.ts';
import { frequencies } from '../domain/subscriber.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { ownNames } from '../messages/own-names.ts';
import { useSpeech } from './words.tsx';

type Props = {
  readonly consent: Publication['consent'];
  /** To choose among; none at the foot of an article, where the letter is the whole one. */
  readonly topics: readonly TopicLabel[];
  /** Takes the form over where scripts run; without, it is posted. */
  readonly onSubmit?: ((event: SubmitEvent<HTMLFormElement>) => void) | undefined;
};

/** The sign-up, whole: works as a plain form posted to the newsletter page. */
export function NewsletterForm({ consent, topics, onSubmit }: Props) {
  const { language, words } = useSpeech();
  const { newsletter } = words;
  return (
    <form method="post" action={addresses.newsletter} onSubmit={onSubmit} data-form="newsletter">
      <input type="hidden" name="consentVersion" value={consent.version} />
      <div className="field">
        <label htmlFor="letter-email">{newsletter.email}</label>
        <input id="letter-email" type="email" name="email" required maxLength={254} autoComplete="email" />
      </div>
      <div className="pair">
        <div className="field">
          <label htmlFor="letter-frequency">{newsletter.frequency}</label>
          <select id="letter-frequency" name="frequency" defaultValue="weekly">
            {frequencies.map((frequency) => (
              <option key={frequency} value={frequency}>
                {newsletter.frequencies[frequency]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="letter-language">{newsletter.language}</label>
          <select id="letter-language" name="language" defaultValue={language}>
            {interfaceLanguages.map((code) => (
              <option key={code} value={code} lang={code}>
                {ownNames[code]}
              </option>
            ))}
          </select>
        </div>
      </div>
      {topics.length > 0 && <Interests topics={topics} />}
      <label className="tick">
        <input type="checkbox" name="consent" value="true" required />
        <span>{wordingIn(consent.text, language)}</span>
      </label>
      <div className="actions">
        <button type="submit" className="button strong">
          {newsletter.submit}
        </button>
      </div>
      <p className="hint">{newsletter.double}</p>
    </form>
  );
}

/** Countries and subjects at once; people, places and the rest for those who ask. */
function Interests({ topics }: Pick<Props, 'topics'>) {
  const { words } = useSpeech();
  const broad = topics.filter(({ kind }) => kind === 'country' || kind === 'theme');
  const narrow = topics.filter((topic) => !broad.includes(topic));
  return (
    <fieldset>
      <legend>{words.newsletter.topics}</legend>
      <p className="hint">{words.newsletter.topicsHint}</p>
      <Ticks topics={broad} />
      {narrow.length > 0 && (
        <details>
          <summary>{words.newsletter.otherTopics}</summary>
          <Ticks topics={narrow} />
        </details>
      )}
    </fieldset>
  );
}

function Ticks({ topics }: Pick<Props, 'topics'>) {
  const { language } = useSpeech();
  return (
    <div className="pick">
      {topics.map(({ slug, names }) => (
        <label className="tick" key={slug}>
          <input type="checkbox" name="topics" value={slug} />
          <span>{wordingIn(names, language)}</span>
        </label>
      ))}
    </div>
  );
}

import { interfaceLanguages, wordingIn } from '../domain/language.ts';
import { frequencies, type Wishes } from '../domain/subscriber.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { ownName } from '../messages/own-names.ts';
import { useSpeech } from './words.tsx';

type Props = {
  /** Begins the ids of the fields. */
  readonly scope: string;
  /** To choose among; none at the foot of an article, where the letter is the whole one. */
  readonly topics: readonly TopicLabel[];
  readonly wishes: Wishes;
};

/** How often, in which language, about what. */
export function WishesFields({ scope, topics, wishes }: Props) {
  const { newsletter } = useSpeech().words;
  const [frequency, language] = [`${scope}-frequency`, `${scope}-language`];
  return (
    <>
      <div className="pair">
        <div className="field">
          <label htmlFor={frequency}>{newsletter.frequency}</label>
          <select id={frequency} name="frequency" defaultValue={wishes.frequency}>
            {frequencies.map((each) => (
              <option key={each} value={each}>
                {newsletter.frequencies[each]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={language}>{newsletter.language}</label>
          <select id={language} name="language" defaultValue={wishes.language}>
            {interfaceLanguages.map((code) => (
              <option key={code} value={code} lang={code}>
                {ownName(code)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {topics.length > 0 && <Interests topics={topics} chosen={wishes.topics} />}
    </>
  );
}

type Ticked = { readonly topics: readonly TopicLabel[]; readonly chosen: Wishes['topics'] };

/** Countries and subjects at once; people, places and the rest for those who ask, or chose some. */
function Interests({ topics, chosen }: Ticked) {
  const { words } = useSpeech();
  const broad = topics.filter(({ kind }) => kind === 'country' || kind === 'theme');
  const narrow = topics.filter((topic) => !broad.includes(topic));
  return (
    <fieldset>
      <legend>{words.newsletter.topics}</legend>
      <p className="hint">{words.newsletter.topicsHint}</p>
      <Ticks topics={broad} chosen={chosen} />
      {narrow.length > 0 && (
        <details open={narrow.some(({ slug }) => chosen.includes(slug)) || undefined}>
          <summary>{words.newsletter.otherTopics}</summary>
          <Ticks topics={narrow} chosen={chosen} />
        </details>
      )}
    </fieldset>
  );
}

function Ticks({ topics, chosen }: Ticked) {
  const { language } = useSpeech();
  return (
    <div className="pick">
      {topics.map(({ slug, names }) => (
        <label className="tick" key={slug}>
          <input type="checkbox" name="topics" value={slug} defaultChecked={chosen.includes(slug)} />
          <span>{wordingIn(names, language)}</span>
        </label>
      ))}
    </div>
  );
}

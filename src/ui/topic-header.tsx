import { addresses } from '../domain/addresses.ts';
import { wordingIn } from '../domain/language.ts';
import type { Topic } from '../domain/topic.ts';
import { listing } from '../messages/numbers.ts';
import { Locator } from './region-map.tsx';
import { useSpeech } from './words.tsx';

/** What a topic is, in two lines, and how many articles there are. */
export function TopicHeader({ topic, total }: { readonly topic: Topic; readonly total: number }) {
  const { language, words } = useSpeech();
  const spellings = spellingsOf(topic).filter((name) => name !== wordingIn(topic.names, language));
  return (
    <header className="opener located">
      <div>
        <p className="kicker">{words.kinds[topic.kind]}</p>
        <h1 tabIndex={-1}>{wordingIn(topic.names, language)}</h1>
      </div>
      <Locator topic={topic} />
      {topic.context && <p className="lede">{wordingIn(topic.context, language)}</p>}
      {spellings.length > 0 && (
        <p className="hint">{words.topic.spellings(listing(spellings.slice(0, 6), language))}</p>
      )}
      <p className="meta">
        <span>{words.topic.follows(total)}</span>
        <a href={addresses.topicFeeds(topic.slug).rss}>{words.topic.feed}</a>
      </p>
    </header>
  );
}

/** Names have spellings; what tells of a theme are other words, which are nobody's business but the search's. */
const spellingsOf = ({ kind, names, variants }: Topic): string[] =>
  kind === 'theme' ? [] : [...new Set([...Object.values(names).flatMap((name) => name ?? []), ...variants])];

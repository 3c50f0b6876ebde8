import { noFilter } from '../domain/filter.ts';
import type { TopicSlug } from '../domain/topic.ts';
import { useSpeech } from '../ui/words.tsx';
import { FollowButton, useLibraryChange } from './follow-button.tsx';
import { useAnswer } from './reader.ts';

/** Following and muting the topic of the page. */
export function TopicActions({ slug }: { readonly slug: TopicSlug }) {
  const { finding } = useSpeech().words;
  const mutes = useAnswer((library) => library.mutes(), 'mutes', ['interests']);
  const change = useLibraryChange();
  const isMuted = mutes?.some(({ kind, value }) => kind === 'topic' && value === slug) ?? false;
  return (
    <div className="actions scripted">
      <FollowButton filter={{ ...noFilter, topics: [slug] }} label={finding.followTopic} />
      <button
        type="button"
        className="button"
        data-action="mute"
        aria-pressed={isMuted}
        onClick={() =>
          void change(
            (library) => library.mute({ kind: 'topic', value: slug }, !isMuted),
            isMuted ? finding.unmutedNow : finding.mutedNow,
          )
        }
      >
        {finding.muteTopic}
      </button>
    </div>
  );
}

import { noFilter } from '../../domain/filter.ts';
import { ArticlesByMonth } from '../../ui/articles-by-month.tsx';
import { ArticleCard, labelMap } from '../../ui/card.tsx';
import { TopicHeader } from '../../ui/topic-header.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { MoreCards } from '../more-cards.tsx';
import { MutedCards } from '../muted-cards.tsx';
import type { PageOf } from '../shown.ts';
import { TopicActions } from '../topic-actions.tsx';

export function TopicScreen({
  page: { topic, cards, total, labels, muted = 0 },
}: {
  readonly page: PageOf<'topic'>;
}) {
  const { words } = useSpeech();
  const known = labelMap(labels);
  const [newest, ...others] = cards;
  return (
    <>
      <TopicHeader topic={topic} total={total} />
      <TopicActions slug={topic.slug} />
      {!newest && muted === 0 && <Vacant title={words.topic.empty} text={words.front.emptyText} />}
      {newest && (
        <div className="band">
          <ArticleCard card={newest} size="feature" labels={known} within={topic.slug} level={2} first />
        </div>
      )}
      <ArticlesByMonth cards={others} labels={known} within={topic.slug} />
      <MoreCards
        key={topic.slug}
        offset={cards.length}
        total={total}
        filter={{ topics: [topic.slug] }}
        labels={known}
        within={topic.slug}
      />
      <MutedCards count={muted} filter={{ ...noFilter, topics: [topic.slug] }} />
    </>
  );
}

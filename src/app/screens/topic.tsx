import { noFilter } from '../../domain/filter.ts';
import { ArticleCard, labelMap } from '../../ui/card.tsx';
import { Later } from '../../ui/later.tsx';
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
      {others.length > 0 && (
        <div className="band columns of-2">
          {others.map((card) => (
            <Later key={card.id}>
              <ArticleCard card={card} size="row" labels={known} within={topic.slug} level={2} />
            </Later>
          ))}
        </div>
      )}
      <MoreCards
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

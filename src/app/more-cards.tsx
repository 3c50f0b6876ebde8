import { useState } from 'react';
import type { Card } from '../domain/card.ts';
import { noFilter, type Filter } from '../domain/filter.ts';
import { cardsOnPage } from '../domain/page.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { ArticleCard, labelMap, type Labels } from '../ui/card.tsx';
import { useSpeech } from '../ui/words.tsx';
import { changeLibrary } from './change-library.ts';
import { useHoldsEdition, useReader } from './reader.ts';

type Props = {
  /** How many the page shows above. */
  readonly offset: number;
  readonly total: number;
  readonly filter?: Partial<Filter>;
  /** The filter is the reader's own, no page's. */
  readonly chosen?: boolean;
  /** The slug of who signs them. */
  readonly author?: string;
  readonly labels: Labels;
  readonly within?: string;
};

/** What follows on a list, from the library, as far as the reader asks. */
export function MoreCards({
  offset,
  total,
  filter = noFilter,
  chosen = false,
  author,
  labels,
  within,
}: Props) {
  const { words } = useSpeech();
  const { device } = useReader();
  const ready = useHoldsEdition();
  const [more, setMore] = useState<{ cards: readonly Card[]; labels: readonly TopicLabel[] }>({
    cards: [],
    labels: [],
  });
  const shown = offset + more.cards.length;

  const ask = () =>
    changeLibrary(device, words, async (library) => {
      const next = await library.cards({
        ...filter,
        chosen,
        ...(author !== undefined && { author }),
        offset: shown,
        limit: cardsOnPage,
      });
      setMore({ cards: [...more.cards, ...next.cards], labels: [...more.labels, ...next.labels] });
    });

  const known = new Map([...labels, ...labelMap(more.labels)]);
  return (
    <div className="more stack" aria-live="off">
      {more.cards.length > 0 && (
        <div className="columns of-2">
          {more.cards.map((card) => (
            <ArticleCard key={card.id} card={card} size="row" labels={known} within={within} />
          ))}
        </div>
      )}
      {ready && shown < total && (
        <p>
          <button type="button" className="button" data-action="more" onClick={() => void ask()}>
            {words.front.more}
          </button>
        </p>
      )}
    </div>
  );
}

import { useState } from 'react';
import type { Filter } from '../domain/filter.ts';
import { cardsOnPage } from '../domain/page.ts';
import type { CardPage } from '../offline/library.ts';
import { ArticleCard, labelMap } from '../ui/card.tsx';
import { useSpeech } from '../ui/words.tsx';
import { changeLibrary } from './change-library.ts';
import { useReader } from './reader.ts';

type Props = { readonly count: number; readonly filter: Filter };

/** What a list leaves out because the reader muted it, and the way to see it nevertheless. */
export function MutedCards({ count, filter }: Props) {
  const { words } = useSpeech();
  const { device } = useReader();
  const [shown, show] = useState<CardPage | null>(null);
  if (count === 0) return null;
  const open = () =>
    changeLibrary(device, words, async (library) =>
      show(await library.cards({ ...filter, mutedOnly: true, limit: cardsOnPage })),
    );
  return (
    <section className="more stack" data-part="muted">
      <p className="hint">{words.finding.muted(count)}</p>
      {shown ? (
        <div className="columns of-2">
          {shown.cards.map((card) => (
            <ArticleCard key={card.id} card={card} size="row" labels={labelMap(shown.labels)} />
          ))}
        </div>
      ) : (
        <p>
          <button type="button" className="button" data-action="show-muted" onClick={() => void open()}>
            {words.finding.showMuted}
          </button>
        </p>
      )}
    </section>
  );
}

import { memo, startTransition, useEffect, useState } from 'react';
import { useNavigationType } from 'react-router';
import type { Card } from '../domain/card.ts';
import { ArticleCard, type Labels } from '../ui/card.tsx';

type Props = { readonly cards: readonly Card[]; readonly labels: Labels };

/** So many cards are drawn and laid out in one go on a slow phone without holding up the reader's hand. */
const step = 3;

/** A list that grows step by step until it is whole; at once where the reader comes back to a place on it. */
export function GrowingCards({ cards, labels }: Props) {
  const comesBack = useNavigationType() === 'POP';
  const [shown, show] = useState(comesBack ? cards.length : step);
  useEffect(() => {
    if (shown >= cards.length) return;
    const frame = requestAnimationFrame(() => startTransition(() => show(shown + step)));
    return () => cancelAnimationFrame(frame);
  }, [shown, cards.length]);
  return (
    <div className="columns of-2 growing">
      {cards.slice(0, shown).map((card) => (
        <RowCard key={card.id} card={card} labels={labels} />
      ))}
    </div>
  );
}

/** Drawn once: what grows below it changes nothing of it. */
const RowCard = memo(({ card, labels }: { readonly card: Card; readonly labels: Labels }) => (
  <ArticleCard card={card} size="row" labels={labels} />
));

import { addresses } from '../domain/addresses.ts';
import type { Card } from '../domain/card.ts';
import { byMonth } from '../domain/month.ts';
import { monthName } from '../messages/dates.ts';
import { ArticleCard, type Labels } from './card.tsx';
import { Later } from './later.tsx';
import { useSpeech } from './words.tsx';

type Props = {
  readonly cards: readonly Card[];
  readonly labels: Labels;
  /** A topic that the page is about. */
  readonly within?: string;
};

/** Articles in the order of their dates, a heading for each month. */
export function ArticlesByMonth({ cards, labels, within }: Props) {
  const { language } = useSpeech();
  return [...byMonth(cards)].map(([month, own]) => (
    <section key={month} className="band" aria-labelledby={`month-${month}`}>
      <div className="rubric light">
        <h2 id={`month-${month}`}>
          <a href={addresses.month(month)}>{monthName(month, language)}</a>
        </h2>
      </div>
      <Later>
        <div className="columns of-2">
          {own.map((card) => (
            <ArticleCard key={card.id} card={card} size="row" labels={labels} within={within} />
          ))}
        </div>
      </Later>
    </section>
  ));
}

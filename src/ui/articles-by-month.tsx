import { addresses } from '../domain/addresses.ts';
import type { Card } from '../domain/card.ts';
import { byMonth, byYearOf } from '../domain/month.ts';
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

/** With fewer articles a month, months would be more heading than articles: years then. */
const enough = 3;

/** Articles in the order of their dates, a heading for each month or, where there are few, for each year. */
export function ArticlesByMonth({ cards, labels, within }: Props) {
  const { language } = useSpeech();
  const months = byMonth(cards);
  const inMonths = cards.length >= enough * months.size;
  const groups = inMonths ? [...months] : [...byYearOf(cards)];
  return groups.map(([time, own]) => (
    <section key={time} className="band" aria-labelledby={`in-${time}`}>
      <div className="rubric light">
        <h2 id={`in-${time}`}>
          {inMonths ? <a href={addresses.month(time)}>{monthName(time, language)}</a> : time}
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

import { addresses } from '../../domain/addresses.ts';
import { directionOf } from '../../domain/language.ts';
import { byDay, type Line } from '../../domain/month.ts';
import { dayInMonth, monthName } from '../../messages/dates.ts';
import { listing } from '../../messages/numbers.ts';
import { useSpeech } from '../../ui/words.tsx';
import type { PageOf } from '../shown.ts';

/** Every article of a month, day by day, as the contents of a bound volume. */
export function MonthScreen({ page: { month, lines, earlier, later } }: { readonly page: PageOf<'month'> }) {
  const { language, words } = useSpeech();
  const days = [...byDay(lines)];
  return (
    <div className="stack">
      <header className="opener">
        <div>
          <p className="kicker">
            <a href={addresses.archives}>{words.nav.archives}</a>
          </p>
          <h1 tabIndex={-1}>{monthName(month, language)}</h1>
        </div>
        <p className="meta">{words.topic.follows(lines.length)}</p>
      </header>
      <div>
        {days.map(([day, own]) => (
          <section key={day} className="day" aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>
              <time dateTime={day}>{dayInMonth(`${day}T00:00:00Z`, language)}</time>
            </h2>
            <div className="lines">
              {own.map((line) => (
                <Entry key={line.id} line={line} />
              ))}
            </div>
          </section>
        ))}
      </div>
      {(earlier ?? later) !== null && (
        <nav className="turning" aria-label={words.archives.around}>
          {earlier && (
            <a className="button" rel="prev" href={addresses.month(earlier)}>
              <span aria-hidden="true">←</span> {monthName(earlier, language)}
            </a>
          )}
          {later && (
            <a className="button" rel="next" href={addresses.month(later)}>
              {monthName(later, language)} <span aria-hidden="true">→</span>
            </a>
          )}
        </nav>
      )}
    </div>
  );
}

function Entry({ line: { id, slug, title, language: own, byline } }: { readonly line: Line }) {
  const { language } = useSpeech();
  return (
    <article className="card line" dir={directionOf(own)} data-id={id}>
      <h3>
        <a href={addresses.article(slug)} {...(own !== language && { lang: own })}>
          {title}
        </a>
      </h3>
      {byline.length > 0 && <p className="meta">{listing(byline, language)}</p>}
    </article>
  );
}

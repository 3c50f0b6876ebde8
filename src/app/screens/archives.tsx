import { addresses } from '../../domain/addresses.ts';
import { byYear, type CountedMonth } from '../../domain/month.ts';
import { monthInYear } from '../../messages/dates.ts';
import { wholeNumber } from '../../messages/numbers.ts';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import type { PageOf } from '../shown.ts';

/** The way into everything that was published: by year and month, and by who signs. */
export function ArchivesScreen({ page: { months, authors } }: { readonly page: PageOf<'archives'> }) {
  const { language, words } = useSpeech();
  const years = [...byYear(months)];
  return (
    <div className="stack">
      <h1 tabIndex={-1}>{words.nav.archives}</h1>
      <p className="lede">{words.archives.intro}</p>
      {years.length === 0 && <Vacant title={words.archives.none} text={words.front.emptyText} />}
      {years.map(([year, own]) => (
        <section key={year} className="shelf" aria-labelledby={`year-${year}`}>
          <div className="rubric">
            <h2 id={`year-${year}`}>{year}</h2>
            <span>{words.topic.follows(own.reduce((sum, { count }) => sum + count, 0))}</span>
          </div>
          <ul className="months">
            {own.toReversed().map((counted) => (
              <Month key={counted.month} {...counted} />
            ))}
          </ul>
        </section>
      ))}
      {authors.length > 0 && (
        <section aria-labelledby="authors">
          <div className="rubric">
            <h2 id="authors">{words.archives.authors}</h2>
          </div>
          <ul className="chips">
            {authors.map(({ slug, name, count }) => (
              <li key={slug}>
                <a className="chip" href={addresses.author(slug)}>
                  {name} <small>{wholeNumber(count, language)}</small>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Month({ month, count }: CountedMonth) {
  const { language } = useSpeech();
  return (
    <li>
      <a href={addresses.month(month)}>
        {monthInYear(month, language)} <small>{wholeNumber(count, language)}</small>
      </a>
    </li>
  );
}

import { addresses } from '../../domain/addresses.ts';
import { longDate } from '../../messages/dates.ts';
import { useSpeech } from '../../ui/words.tsx';
import type { PageOf } from '../shown.ts';

/** The letters that were sent, for everybody to read. */
export function IssuesScreen({ page: { issues } }: { readonly page: PageOf<'issues'> }) {
  const { language, words } = useSpeech();
  return (
    <div className="stack narrow">
      <header>
        <p className="kicker">
          <a href={addresses.newsletter}>{words.nav.newsletter}</a>
        </p>
        <h1 tabIndex={-1}>{words.issues.title}</h1>
      </header>
      <p className="lede">{words.issues.intro}</p>
      <div className="lines">
        {issues.map(({ slug, language: own, title, until, first }) => (
          <article key={slug} className="card line" lang={own}>
            <h2>
              <a href={addresses.issue(slug)}>{title}</a>
            </h2>
            <p className="standfirst">{first}</p>
            <p className="meta" lang={language}>
              <time dateTime={until}>{longDate(until, language)}</time>
            </p>
          </article>
        ))}
      </div>
      <p>
        <a href={addresses.issueFeeds.rss}>{words.issues.feed}</a>
      </p>
    </div>
  );
}

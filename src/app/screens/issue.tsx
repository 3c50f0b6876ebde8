import { addresses } from '../../domain/addresses.ts';
import type { Block, Run } from '../../domain/issue.ts';
import { longDate } from '../../messages/dates.ts';
import { ArticleCard, labelMap } from '../../ui/card.tsx';
import { useSpeech } from '../../ui/words.tsx';
import type { PageOf } from '../shown.ts';

/** A letter as everybody may read it: the editors' word, the main articles, the rest by topic, and an end. */
export function IssueScreen({ page }: { readonly page: PageOf<'issue'> }) {
  const { language, words } = useSpeech();
  const { title, until, introduction, leads, sections, earlier, later } = page;
  const labels = labelMap(page.labels);
  return (
    <div className="stack">
      <header className="opener">
        <div>
          <p className="kicker">
            <a href={addresses.issues}>{words.issues.title}</a>
          </p>
          <h1 tabIndex={-1} lang={page.language}>
            {title}
          </h1>
        </div>
        <p className="meta">
          <time dateTime={until}>{longDate(until, language)}</time>
        </p>
      </header>
      {introduction.length > 0 && (
        <div className="narrow" data-part="body" lang={page.language}>
          {introduction.map((block, place) => (
            <Said key={place} block={block} />
          ))}
        </div>
      )}
      <div className="stack">
        {leads.map((card, place) => (
          <ArticleCard
            key={card.id}
            card={card}
            size={place === 0 ? 'feature' : 'row'}
            level={2}
            labels={labels}
            first={place === 0}
          />
        ))}
      </div>
      {sections.map(({ name, cards }) => (
        <section key={name} className="band" aria-labelledby={`of-${name}`}>
          <div className="rubric light">
            <h2 id={`of-${name}`} lang={page.language}>
              {name}
            </h2>
          </div>
          <div className="columns of-2">
            {cards.map((card) => (
              <ArticleCard key={card.id} card={card} size="row" labels={labels} />
            ))}
          </div>
        </section>
      ))}
      <p>
        <a className="button strong" href={addresses.newsletter}>
          {words.issues.receive}
        </a>
      </p>
      {(earlier ?? later) !== null && (
        <nav className="turning" aria-label={words.issues.around}>
          {earlier && (
            <a className="button" rel="prev" href={addresses.issue(earlier)}>
              <span aria-hidden="true">←</span> {words.issues.earlier}
            </a>
          )}
          {later && (
            <a className="button" rel="next" href={addresses.issue(later)}>
              {words.issues.later} <span aria-hidden="true">→</span>
            </a>
          )}
        </nav>
      )}
    </div>
  );
}

function Said({ block: { kind, runs } }: { readonly block: Block }) {
  const said = runs.map((run, place) => <SaidRun key={place} run={run} />);
  if (kind === 'heading') return <h2>{said}</h2>;
  if (kind === 'quote') return <blockquote>{said}</blockquote>;
  if (kind === 'item')
    return (
      <ul>
        <li>{said}</li>
      </ul>
    );
  return <p>{said}</p>;
}

function SaidRun({ run: { text, strong, emphasis, href } }: { readonly run: Run }) {
  const leaning = emphasis ? <em>{text}</em> : text;
  const weighed = strong ? <strong>{leaning}</strong> : leaning;
  return href === undefined ? weighed : <a href={href}>{weighed}</a>;
}

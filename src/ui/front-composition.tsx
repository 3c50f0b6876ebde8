import type { ReactNode } from 'react';
import { addresses } from '../domain/addresses.ts';
import type { Card } from '../domain/card.ts';
import { directionOf, wordingIn } from '../domain/language.ts';
import { monthOf } from '../domain/month.ts';
import type { CountedTopic } from '../domain/topic.ts';
import { shortDate } from '../messages/dates.ts';
import { ArticleCard, type Labels } from './card.tsx';
import type { Composition, Rubric } from './compose.ts';
import { Later } from './later.tsx';
import { RegionMap } from './region-map.tsx';
import { useSpeech } from './words.tsx';

const rubricsFirst = 2;
const mostRecent = 7;

type Props = { readonly composition: Composition; readonly labels: Labels };

/** The top of the front page: a lead, what stands beside it, and the newest in brief. */
export function Opening({ composition: { lead, secondaries, beneath, briefs }, labels }: Props) {
  const { words } = useSpeech();
  if (!lead) return null;
  const beside = lead.published;
  // Said here and not read from what stands in it: a page that is half there is laid out like the whole one.
  const flanks = Number(secondaries.length > 0) + Number(briefs.length > 0);
  return (
    <div className={`opening flanks-${flanks}`}>
      <div className="head">
        <ArticleCard card={lead} size="lead" labels={labels} beside={beside} level={2} first />
        {beneath.length > 0 && (
          <div className="beneath">
            {beneath.map((card) => (
              <ArticleCard key={card.id} card={card} size="plain" labels={labels} beside={beside} level={2} />
            ))}
          </div>
        )}
      </div>
      {secondaries.length > 0 && (
        <div className="flank">
          <Later>
            {secondaries.map((card) => (
              <ArticleCard
                key={card.id}
                card={card}
                size="secondary"
                labels={labels}
                beside={beside}
                level={2}
              />
            ))}
          </Later>
        </div>
      )}
      {briefs.length > 0 && (
        <section className="flank" aria-labelledby="brief">
          <div className="rubric">
            <h2 id="brief">{words.front.brief}</h2>
            <a href={addresses.catchUp}>{words.nav.catchUp}</a>
          </div>
          <Later>
            {briefs.map((card) => (
              <ArticleCard key={card.id} card={card} size="brief" labels={labels} beside={beside} />
            ))}
          </Later>
        </section>
      )}
    </div>
  );
}

type RubricsProps = Props & {
  /** What stands between the first rubrics and the others. */
  readonly children: ReactNode;
};

/** The rest of the front page: by section, then what no section took, then other languages. */
export function Rubrics({ composition: { lead, rubrics, others, foreign }, labels, children }: RubricsProps) {
  const { words } = useSpeech();
  const beside = lead?.published ?? null;
  const band = (rubric: Rubric) => (
    <Later key={rubric.section.slug}>
      <RubricBand rubric={rubric} labels={labels} beside={beside} />
    </Later>
  );
  return (
    <>
      {rubrics.slice(0, rubricsFirst).map(band)}
      <Later>{children}</Later>
      {rubrics.slice(rubricsFirst).map(band)}
      <Later>
        <Band id="also" title={words.front.also} cards={others} labels={labels} beside={beside} />
      </Later>
      <Later>
        <Band id="foreign" title={words.front.foreign} cards={foreign} labels={labels} beside={beside} />
      </Later>
    </>
  );
}

type AtlasProps = { readonly cards: readonly Card[]; readonly topics: readonly CountedTopic[] };

/** The region on a map, and the newest titles in their order, whatever place the page gave them. */
export function Atlas({ cards, topics }: AtlasProps) {
  const { language, words } = useSpeech();
  const [newest] = cards;
  if (!newest || cards.length <= mostRecent) return null;
  return (
    <div className="band atlas">
      <RegionMap topics={topics} />
      <section className="wire" aria-labelledby="recent">
        <div className="rubric">
          <h2 id="recent">{words.map.recent}</h2>
          <a href={addresses.month(monthOf(newest.published))}>{words.nav.archives}</a>
        </div>
        <ol>
          {cards.slice(0, mostRecent).map(({ id, slug, title, published, language: own }) => (
            <li key={id}>
              <a
                href={addresses.article(slug)}
                {...(own !== language && { lang: own, dir: directionOf(own) })}
              >
                <time dateTime={published}>{shortDate(published, language, newest.published)}</time>
                <span>{title}</span>
              </a>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

type BandProps = {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly Card[];
  readonly labels: Labels;
  readonly beside: string | null;
};

function Band({ id, title, cards, labels, beside }: BandProps) {
  if (cards.length === 0) return null;
  return (
    <section className="band" aria-labelledby={id}>
      <div className="rubric">
        <h2 id={id}>{title}</h2>
      </div>
      <div className="columns of-2">
        {cards.map((card) => (
          <ArticleCard key={card.id} card={card} size="row" labels={labels} beside={beside} />
        ))}
      </div>
    </section>
  );
}

type RubricProps = { readonly rubric: Rubric; readonly labels: Labels; readonly beside: string | null };

function RubricBand({ rubric: { section, cards }, labels, beside }: RubricProps) {
  const { language, words } = useSpeech();
  const name = wordingIn(section.names, language);
  return (
    <section className="band" aria-labelledby={`rubric-${section.slug}`}>
      <div className="rubric">
        <h2 id={`rubric-${section.slug}`}>{name}</h2>
        <a href={addresses.topic(section.slug)}>
          {words.front.all}
          <span className="quiet"> {name}</span>
        </a>
      </div>
      <div className={`columns of-${cards.length}`}>
        {cards.map((card) => (
          <ArticleCard
            key={card.id}
            card={card}
            size={cards.length < 3 ? 'row' : 'secondary'}
            labels={labels}
            beside={beside}
            within={section.slug}
          />
        ))}
      </div>
    </section>
  );
}

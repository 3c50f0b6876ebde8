import { addresses } from '../../domain/addresses.ts';
import { clockTime } from '../../messages/dates.ts';
import type { CatchUp } from '../../offline/library.ts';
import { ArticleCard, labelMap } from '../../ui/card.tsx';
import { ReadingPlaces } from '../../ui/reading-places.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { useAnswer } from '../reader.ts';

/** What came since the visit before this one: a list that ends, and says so. */
export function CatchUpScreen() {
  const { words } = useSpeech();
  const news = useAnswer((library) => library.catchUp(), 'catch-up', ['edition']);
  return (
    <div className="stack late">
      <h1 tabIndex={-1}>{words.readings.since}</h1>
      <ReadingPlaces here={addresses.catchUp} />
      <p className="hint scriptless">{words.readings.sinceScriptless}</p>
      {news === null && <p className="hint">{words.library.unavailable}</p>}
      {news?.since === null && (
        <Vacant title={words.readings.first} text={words.readings.firstText}>
          <ToFront />
        </Vacant>
      )}
      {news && news.since !== null && <News news={news} since={news.since} />}
    </div>
  );
}

function News({ news: { unread, corrected, labels }, since }: { news: CatchUp; since: string }) {
  const { language, words } = useSpeech();
  const known = labelMap(labels);
  return (
    <>
      <section aria-labelledby="unread">
        <div className="rubric">
          <h2 id="unread">{words.readings.unread(unread.length)}</h2>
        </div>
        <p className="hint">{words.readings.visited(clockTime(since, language))}</p>
        <div className="columns of-2 spaced">
          {unread.map((card) => (
            <ArticleCard key={card.id} card={card} size="row" labels={known} />
          ))}
        </div>
      </section>
      {corrected.length > 0 && (
        <section aria-labelledby="corrected">
          <div className="rubric">
            <h2 id="corrected">{words.readings.corrected}</h2>
          </div>
          <div className="columns of-2">
            {corrected.map((card) => (
              <ArticleCard key={card.id} card={card} size="row" labels={known} />
            ))}
          </div>
        </section>
      )}
      <Vacant title={words.readings.end} text={words.readings.endText}>
        <ToFront />
      </Vacant>
    </>
  );
}

function ToFront() {
  const { words } = useSpeech();
  return (
    <a className="button strong" href={addresses.front}>
      {words.notFound.home}
    </a>
  );
}

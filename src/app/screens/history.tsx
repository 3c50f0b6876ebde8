import { longDate } from '../../messages/dates.ts';
import { ArticleCard, labelMap } from '../../ui/card.tsx';
import { ReadingPlaces } from '../../ui/reading-places.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { changeLibrary } from '../change-library.ts';
import { useAnswer, useReader } from '../reader.ts';
import { addresses } from '../../domain/addresses.ts';

const most = 300;

/** What was read on this device, the last first. */
export function HistoryScreen() {
  const { language, words } = useSpeech();
  const { device } = useReader();
  const history = useAnswer((library) => library.history(most), 'history', ['marks', 'edition']);

  const clear = () =>
    changeLibrary(device, words, async (library) => {
      await library.forgetRead();
      return words.readings.cleared;
    });

  return (
    <div className="stack late">
      <h1 tabIndex={-1}>{words.nav.history}</h1>
      <ReadingPlaces here={addresses.history} />
      <p className="hint scriptless">{words.readings.scriptless}</p>
      {history === null && <p className="hint">{words.library.unavailable}</p>}
      {history?.total === 0 && (
        <Vacant title={words.readings.noHistory} text={words.readings.noHistoryText} />
      )}
      {history && history.total > 0 && (
        <>
          <div className="rubric">
            <h2>{words.topic.follows(history.total)}</h2>
            <button type="button" className="button" data-action="forget-read" onClick={() => void clear()}>
              {words.readings.clear}
            </button>
          </div>
          <p className="hint">{words.readings.private}</p>
          <div className="columns of-2">
            {history.read.map(({ card, read }) => (
              <ArticleCard
                key={card.id}
                card={card}
                size="row"
                labels={labelMap(history.labels)}
                note={words.readings.read(longDate(read, language))}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

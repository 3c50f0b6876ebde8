import { addresses } from '../../domain/addresses.ts';
import { ArticleCard, labelMap } from '../../ui/card.tsx';
import { ReadingPlaces } from '../../ui/reading-places.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { useAnswer } from '../reader.ts';

const most = 500;

export function SavedScreen() {
  const { words } = useSpeech();
  const saved = useAnswer((library) => library.cards({ saved: true, limit: most }), 'saved', [
    'marks',
    'edition',
  ]);
  return (
    <div className="stack late">
      <h1 tabIndex={-1}>{words.nav.saved}</h1>
      <ReadingPlaces here={addresses.saved} />
      <p className="hint scriptless">{words.saved.scriptless}</p>
      {saved === null && <p className="hint">{words.library.unavailable}</p>}
      {saved?.total === 0 && <Vacant title={words.saved.empty} text={words.saved.emptyText} />}
      {saved && saved.total > 0 && (
        <div className="columns of-2">
          {saved.cards.map((card) => (
            <ArticleCard key={card.id} card={card} size="row" labels={labelMap(saved.labels)} level={2} />
          ))}
        </div>
      )}
    </div>
  );
}

import { useEffect, useMemo, useRef } from 'react';
import { useNavigationType, useRevalidator } from 'react-router';
import { listing } from '../../messages/numbers.ts';
import { ArticleCard, labelMap } from '../../ui/card.tsx';
import { compose } from '../../ui/compose.ts';
import { FilterPanel } from '../../ui/filter-panel.tsx';
import { Atlas, Opening, Rubrics } from '../../ui/front-composition.tsx';
import { Later } from '../../ui/later.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { useFiltering, type Filtering } from '../filtering.ts';
import { MoreCards } from '../more-cards.tsx';
import { useLibraryFact, useReader } from '../reader.ts';
import type { FrontPage, Selection } from '../shown.ts';

export function FrontScreen({ page }: { readonly page: FrontPage }) {
  const { language, words } = useSpeech();
  const { masthead } = useReader();
  const filtering = useFiltering(page);
  const { chosen, selection, toggle } = filtering;
  // One value for one page: what is drawn from it is not drawn again when the filter or the library moves.
  const labels = useMemo(() => labelMap(page.topics), [page.topics]);
  const [opening, rubrics] = useMemo(() => {
    const composition = compose(page.cards, masthead.sections, language);
    return [
      <Opening key="opening" composition={composition} labels={labels} />,
      <Rubrics key="rubrics" composition={composition} labels={labels}>
        <Atlas cards={page.cards} topics={page.topics} />
      </Rubrics>,
    ];
  }, [page.cards, page.topics, masthead.sections, language, labels]);
  useReturnToPanel(chosen.length);
  useWholeSelection(page, selection);
  if (page.cards.length === 0) return <Vacant title={words.front.empty} text={words.front.emptyText} whole />;
  return (
    <>
      <h1 className="quiet" tabIndex={-1}>
        {words.nav.front}
      </h1>
      {!selection && opening}
      <div className={selection ? '' : 'band'}>
        <Later>
          <FilterPanel topics={selection?.topics ?? page.topics} chosen={chosen} onToggle={toggle} />
        </Later>
      </div>
      <Unknown filtering={filtering} />
      {selection ? (
        <Results filtering={filtering} />
      ) : (
        <>
          {rubrics}
          <MoreCards offset={page.cards.length} total={page.total} labels={labels} />
        </>
      )}
    </>
  );
}

function Unknown({ filtering: { unknown } }: { readonly filtering: Filtering }) {
  const { language, words } = useSpeech();
  if (unknown.length === 0) return null;
  return <output className="hint more">{words.filter.unknown(listing(unknown, language))}</output>;
}

function Results({ filtering: { selection } }: { readonly filtering: Filtering }) {
  const { words } = useSpeech();
  if (!selection) return null;
  const { cards, total, slugs } = selection;
  const labels = labelMap(selection.labels);
  return (
    <section className="band" aria-labelledby="found">
      <div className="rubric">
        <h2 id="found" aria-live="polite">
          {words.filter.found(total)}
        </h2>
      </div>
      {total === 0 && <Vacant title={words.filter.none} text={words.filter.noneText} />}
      <div className="columns of-2">
        {cards.map((card) => (
          <ArticleCard key={card.id} card={card} size="row" labels={labels} />
        ))}
      </div>
      <MoreCards key={slugs.join()} offset={cards.length} total={total} topics={slugs} labels={labels} />
    </section>
  );
}

/** Over the cards of a page alone a filter leaves some out: as soon as the library holds them all, it is asked. */
function useWholeSelection(page: FrontPage, selection: Selection | null): void {
  const { revalidate } = useRevalidator();
  const holds = useLibraryFact((state) => state?.phase === 'ready');
  const isPart = selection !== null && selection !== page.selection && page.cards.length < page.total;
  useEffect(() => {
    if (holds && isPart) void revalidate();
  }, [holds, isPart, revalidate]);
}

/** Choosing the first topic takes the opening away: the panel must stay under the reader's finger. */
function useReturnToPanel(chosen: number): void {
  const before = useRef(chosen);
  const pressed = useNavigationType() !== 'POP';
  useEffect(() => {
    const from = before.current;
    before.current = chosen;
    if (from === chosen || !pressed) return;
    if (from === 0) document.getElementById('themes')?.scrollIntoView();
    if (document.activeElement === document.body) document.getElementById('themes-title')?.focus();
  }, [chosen, pressed]);
}

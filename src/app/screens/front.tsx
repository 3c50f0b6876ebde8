import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useNavigationType, useRevalidator } from 'react-router';
import { filterQuery, noFilter, toggled } from '../../domain/filter.ts';
import type { CountedTopic } from '../../domain/topic.ts';
import { listing } from '../../messages/numbers.ts';
import { labelMap } from '../../ui/card.tsx';
import { compose } from '../../ui/compose.ts';
import { FilterPanel } from '../../ui/filter-panel.tsx';
import { Atlas, Opening, Rubrics } from '../../ui/front-composition.tsx';
import { Later } from '../../ui/later.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { announce } from '../announce.ts';
import { useFiltering, type Filtering } from '../filtering.ts';
import { GrowingCards } from '../growing-cards.tsx';
import { useInTurn } from '../in-turn.ts';
import { MoreCards } from '../more-cards.tsx';
import { MutedCards } from '../muted-cards.tsx';
import { useLibraryFact, useReader } from '../reader.ts';
import type { FrontPage } from '../shown.ts';

/** Comes after the page, into a place that is kept for it: it is no part of a front page that is only read. */
const Narrowing = lazy(() =>
  import('../on-use/narrowing.tsx').then((module) => ({ default: module.Narrowing })),
);

export function FrontScreen({ page }: { readonly page: FrontPage }) {
  const { language, words } = useSpeech();
  const { masthead } = useReader();
  const filtering = useFiltering(page);
  const { filter, selection, choose } = filtering;
  // One value for one page: what is drawn from it is not drawn again when the filter or the library moves.
  const labels = useMemo(() => labelMap(page.topics), [page.topics]);
  const order = useMemo(() => new Map(page.topics.map(({ slug, count }) => [slug, count])), [page.topics]);
  const counted = useMemo(() => joined(selection?.topics ?? [], page.topics), [selection, page.topics]);
  // A kind of topics in each turn, then what narrows further, then the list.
  const counts = [
    counted,
    useInTurn(counted, 1, counted),
    useInTurn(counted, 2, counted),
    useInTurn(counted, 3, counted),
  ];
  const [opening, rubrics] = useMemo(() => {
    const composition = compose(page.cards, masthead.sections, language);
    return [
      <Opening key="opening" composition={composition} labels={labels} />,
      <Rubrics key="rubrics" composition={composition} labels={labels}>
        <Atlas cards={page.cards} topics={page.topics} />
      </Rubrics>,
    ];
  }, [page.cards, page.topics, masthead.sections, language, labels]);
  useReturnToPanel(selection !== null);
  useFreshSelection(page, filtering);
  useSpokenTotal(filtering);
  const muted = page.muted ?? 0;
  if (page.cards.length === 0 && muted === 0)
    return <Vacant title={words.front.empty} text={words.front.emptyText} whole />;
  return (
    <>
      <h1 className="quiet" tabIndex={-1}>
        {words.nav.front}
      </h1>
      {!selection && opening}
      <div className={selection ? '' : 'band'}>
        <Later>
          <FilterPanel
            counts={counts}
            order={order}
            filter={filter}
            onToggle={choose && ((slug) => choose({ ...filter, topics: toggled(filter.topics, slug) }))}
          >
            <div className="narrowing scripted">
              {choose && (
                <Suspense fallback={null}>
                  <Narrowing filter={filter} selection={selection} choose={choose} />
                </Suspense>
              )}
            </div>
          </FilterPanel>
        </Later>
      </div>
      <Unknown filtering={filtering} />
      {selection ? (
        <Results selection={selection} />
      ) : (
        <>
          {rubrics}
          <MoreCards offset={page.cards.length} total={page.total} labels={labels} />
          <MutedCards count={muted} filter={noFilter} />
        </>
      )}
    </>
  );
}

/** While cards still come in, those that are here know fewer topics than the page: its others wait with no article. */
function joined(counted: readonly CountedTopic[], known: readonly CountedTopic[]): readonly CountedTopic[] {
  if (counted.length === 0) return known;
  const slugs = new Set(counted.map(({ slug }) => slug));
  const missing = known.filter(({ slug }) => !slugs.has(slug));
  return missing.length === 0 ? counted : [...counted, ...missing.map((topic) => ({ ...topic, count: 0 }))];
}

function Unknown({ filtering: { unknown } }: { readonly filtering: Filtering }) {
  const { language, words } = useSpeech();
  if (unknown.length === 0) return null;
  return (
    <output className="hint more" data-part="unknown">
      {words.filter.unknown(listing(unknown, language))}
    </output>
  );
}

type Selection = NonNullable<Filtering['selection']>;

/** The list comes after the counts: all at once holds up a slow phone. */
function Results({ selection }: { readonly selection: Selection }) {
  const { words } = useSpeech();
  const listed = useInTurn(selection, 6, null);
  const { filter, total, muted } = selection;
  return (
    <section className="band" aria-labelledby="found" aria-busy={listed !== selection}>
      <div className="rubric">
        <h2 id="found">{words.filter.found(total)}</h2>
      </div>
      {total === 0 && <Vacant title={words.filter.none} text={words.filter.noneText} />}
      {listed && <Listed key={filterQuery(listed.filter)} selection={listed} />}
      <MutedCards key={`muted ${filterQuery(filter)}`} count={muted} filter={filter} />
    </section>
  );
}

function Listed({ selection: { filter, cards, total, labels: named } }: { readonly selection: Selection }) {
  const labels = useMemo(() => labelMap(named), [named]);
  return (
    <>
      <GrowingCards cards={cards} labels={labels} />
      <MoreCards offset={cards.length} total={total} filter={filter} chosen labels={labels} />
    </>
  );
}

/**
 * Over the cards of a page alone a filter leaves some out: as soon as the library holds them all, it is asked. It is
 * asked again when the reader mutes or follows, in whichever tab.
 */
function useFreshSelection(page: FrontPage, { selection }: Filtering): void {
  const { revalidate } = useRevalidator();
  const { device } = useReader();
  const holds = useLibraryFact((state) => state?.phase === 'ready');
  const isPart = selection !== null && selection !== page.selection;
  useEffect(() => {
    if (holds && isPart) void revalidate();
  }, [holds, isPart, revalidate]);
  useEffect(
    () => device?.watch(({ changed }) => changed === 'interests' && void revalidate()),
    [device, revalidate],
  );
}

/** What a choice leaves is told to who does not see it; not what the page came with. */
function useSpokenTotal({ selection }: Filtering): void {
  const { words } = useSpeech();
  const told = useRef(selection);
  useEffect(() => {
    if (told.current === selection) return;
    told.current = selection;
    if (selection) announce(words.filter.found(selection.total));
  }, [selection, words]);
}

/** Choosing the first topic takes the opening away: the panel must stay under the reader's finger. */
function useReturnToPanel(isFiltered: boolean): void {
  const before = useRef(isFiltered);
  const pressed = useNavigationType() !== 'POP';
  useEffect(() => {
    const was = before.current;
    before.current = isFiltered;
    if (!pressed) return;
    if (isFiltered && !was) document.getElementById('themes')?.scrollIntoView();
    if (document.activeElement === document.body) document.getElementById('themes-title')?.focus();
  }, [isFiltered, pressed]);
}

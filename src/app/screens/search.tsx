import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { listing } from '../../messages/numbers.ts';
import type { SearchAnswer } from '../../offline/library.ts';
import { ArticleCard, labelMap, type Labels } from '../../ui/card.tsx';
import { FacetList } from '../../ui/facet-list.tsx';
import { Runs } from '../../ui/runs.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { SuggestionList } from '../../ui/suggestion-list.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { changeLibrary } from '../change-library.ts';
import { useAnswer, useHoldsEdition, useReader, useScripted } from '../reader.ts';

const most = 40;
const pause = 120;

export function SearchScreen() {
  const { words } = useSpeech();
  const [query, type] = useQuery();
  const asked = useSettled(query.trim());
  const ready = useHoldsEdition();
  const answer = useAnswer(
    (library) => (asked === '' ? Promise.resolve(null) : library.search(asked, most)),
    asked,
    ['edition'],
  );
  const shown = useLast(answer);
  const found = asked === '' ? null : shown;
  // Cards that were shown without their topics would grow by a line when these come.
  const topics = useAnswer((library) => library.topics([]), 'topics', ['edition']);
  useHistory(asked, (answer?.total ?? 0) > 0);
  return (
    <div className="stack late">
      <h1 tabIndex={-1}>{words.nav.search}</h1>
      <SearchBox query={query} onType={type} />
      <Suggested query={query} onChoose={type} />
      {asked !== '' && !ready && !found?.results.length && <p className="hint">{words.search.unready}</p>}
      {ready && found && topics !== undefined && (
        <>
          <Remarks answer={found} />
          {found.asks && <Found answer={found} labels={labelMap(topics ?? [])} query={asked} onType={type} />}
        </>
      )}
    </div>
  );
}

/** What of the question could not be taken as it stands. */
function Remarks({ answer: { hints, unknown } }: { readonly answer: SearchAnswer }) {
  const { language, words } = useSpeech();
  return (
    <output className="hint" data-part="remarks">
      {hints.map((hint) => (
        <p key={hint}>{words.search.hints[hint]}</p>
      ))}
      {unknown.length > 0 && <p>{words.search.unknown(listing(unknown, language))}</p>}
    </output>
  );
}

type FoundProps = {
  readonly answer: SearchAnswer;
  readonly labels: Labels;
  readonly query: string;
  readonly onType: (query: string) => void;
};

function Found({ answer: { results, total, facets }, labels, query, onType }: FoundProps) {
  const { words } = useSpeech();
  return (
    <section aria-labelledby="found">
      <div className="rubric">
        <h2 id="found" aria-live="polite">
          {words.search.found(total, query)}
        </h2>
      </div>
      <FacetList {...facets} onNarrow={(operator) => onType(`${query} ${operator}`)} />
      {total === 0 && <Vacant title={words.search.none} text={words.search.noneText} />}
      <div className="columns of-2 snippets">
        {results.map(({ card, title, snippet, readable }) => (
          <ArticleCard
            key={card.id}
            card={card}
            size="row"
            labels={labels}
            title={<Runs runs={title} />}
            standfirst={snippet.length > 0 ? <Runs runs={snippet} /> : card.standfirst}
            note={readable ? undefined : words.search.toFetch}
          />
        ))}
      </div>
    </section>
  );
}

function Suggested({
  query,
  onChoose,
}: {
  readonly query: string;
  readonly onChoose: (query: string) => void;
}) {
  const { device } = useReader();
  const typed = useSettled(query);
  const suggestions = useAnswer((library) => library.suggest(typed), `suggest ${typed}`, [
    'asked',
    'edition',
  ]);
  const { words } = useSpeech();
  const forget = () => void changeLibrary(device, words, (library) => library.forgetAsked());
  return <SuggestionList suggestions={suggestions ?? []} onChoose={onChoose} onForget={forget} />;
}

/** A question that was answered is remembered when the reader leaves it; questions half typed are not. */
function useHistory(asked: string, answered: boolean): void {
  const { device } = useReader();
  const last = useRef('');
  useEffect(() => {
    if (answered) last.current = asked;
    else if (asked === '') last.current = '';
  }, [asked, answered]);
  useEffect(() => {
    const remember = () => {
      const query = last.current;
      if (query === '') return;
      device
        ?.library()
        .then((library) => library.rememberAsked(query))
        .catch(() => undefined);
    };
    addEventListener('pagehide', remember);
    return () => {
      removeEventListener('pagehide', remember);
      remember();
    };
  }, [device]);
}

/**
 * What is typed, which the address follows; empty while hydrating, as in the prerendered page. It stands after `#`,
 * which no request carries, not when a page is loaded anew either; a question that came as `?q=` moves there.
 */
function useQuery(): [string, (query: string) => void] {
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const scripted = useScripted();
  const [typed, setTyped] = useState<string | null>(null);
  const address = questionIn({ search, hash });
  const wanted = typed ?? address;
  // Only once the address has followed: before, the field would show the question before and lose the caret.
  if (typed !== null && typed === address && search === '') setTyped(null);
  useEffect(() => {
    if (wanted === address && search === '') return;
    const later = setTimeout(
      () => {
        const next = wanted === '' ? '' : `#${new URLSearchParams({ q: wanted })}`;
        void navigate(pathname + next, { replace: true, preventScrollReset: true });
      },
      // No later than the answer: a page loaded anew then still has its question.
      search === '' ? pause : 0,
    );
    return () => clearTimeout(later);
  }, [wanted, address, pathname, search, navigate]);
  return [typed ?? (scripted ? address : ''), setTyped];
}

const questionIn = ({ search, hash }: { readonly search: string; readonly hash: string }): string =>
  new URLSearchParams(hash.slice(1)).get('q') ?? new URLSearchParams(search).get('q') ?? '';

function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const later = setTimeout(settle, pause, value);
    return () => clearTimeout(later);
  }, [value]);
  return settled;
}

/** The results before stay until the next ones are there, so that nothing flickers while typing. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, keep] = useState(value);
  if (value !== undefined && value !== last) keep(value);
  return value ?? last;
}

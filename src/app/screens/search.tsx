import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { SearchResult } from '../../offline/library.ts';
import { ArticleCard, labelMap } from '../../ui/card.tsx';
import { Runs } from '../../ui/runs.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { Vacant } from '../../ui/vacant.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { useAnswer, useHoldsEdition, useScripted } from '../reader.ts';

const most = 40;
const pause = 120;

export function SearchScreen() {
  const { words } = useSpeech();
  const [query, type] = useQuery();
  const asked = useSettled(query.trim());
  const ready = useHoldsEdition();
  const results = useAnswer(
    (library) => (asked === '' ? Promise.resolve([]) : library.search(asked, most)),
    asked,
    ['edition'],
  );
  const shown = useLast(results);
  return (
    <div className="stack late">
      <h1 tabIndex={-1}>{words.nav.search}</h1>
      <SearchBox query={query} onType={type} />
      {asked !== '' && !ready && !shown?.length && <p className="hint">{words.search.unready}</p>}
      {asked !== '' && ready && shown && <Found results={shown} query={asked} />}
    </div>
  );
}

function Found({ results, query }: { readonly results: readonly SearchResult[]; readonly query: string }) {
  const { words } = useSpeech();
  const labels = labelMap(useAnswer((library) => library.topics([]), 'topics', ['edition']) ?? []);
  return (
    <section aria-labelledby="found">
      <div className="rubric">
        <h2 id="found" aria-live="polite">
          {words.search.found(results.length, query)}
        </h2>
      </div>
      {results.length === 0 && <Vacant title={words.search.none} text={words.search.noneText} />}
      <div className="columns of-2 snippets">
        {results.map(({ card, title, snippet, readable }) => (
          <ArticleCard
            key={card.id}
            card={card}
            size="row"
            labels={labels}
            title={<Runs runs={title} />}
            standfirst={readable ? <Runs runs={snippet} /> : words.search.absent}
          />
        ))}
      </div>
    </section>
  );
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
  useEffect(() => {
    if (wanted === address && search === '') return;
    const later = setTimeout(
      () => {
        const next = wanted === '' ? '' : `#${new URLSearchParams({ q: wanted })}`;
        void navigate(pathname + next, { replace: true, preventScrollReset: true });
        setTyped(null);
      },
      search === '' ? 400 : 0,
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

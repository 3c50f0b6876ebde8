import { lazy, Suspense } from 'react';
import { clockTime, longDate } from '../../messages/dates.ts';
import { dataSize, wholeNumber } from '../../messages/numbers.ts';
import type { LibraryState } from '../../offline/library.ts';
import { Caravan } from '../../ui/library-status.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { announce } from '../announce.ts';
import { loadPart } from '../load-part.ts';
import { useLibraryState, useReader, useScripted } from '../reader.ts';
import { ResetLibrary } from '../reset-library.tsx';

/** Loaded where it is looked at: no other page pays for it. What erases is there without it. */
const Care = lazy(async () => {
  const part = await loadPart(() => import('../library-care.tsx')).catch(() => null);
  return { default: part?.LibraryCare ?? ResetLibrary };
});

export function LibraryScreen() {
  const { words } = useSpeech();
  const state = useLibraryState();
  const scripted = useScripted();
  return (
    <div className="stack late">
      <h1 tabIndex={-1}>{words.nav.library}</h1>
      <p className="lede">{words.library.intro}</p>
      <p className="hint scriptless">{words.library.scriptless}</p>
      <Holdings state={state ?? unknown} known={state !== null} />
      {scripted && (
        <Suspense fallback={null}>
          <Care />
        </Suspense>
      )}
    </div>
  );
}

const unknown: LibraryState = {
  phase: 'empty',
  edition: 0,
  issued: null,
  wanted: 0,
  readable: 0,
  bytes: 0,
  synced: null,
  problem: null,
  late: false,
  erased: false,
};

/** Until the library is open its box stands there with nothing in it; what it has to say comes last: nothing moves. */
function Holdings({ state, known }: { readonly state: LibraryState; readonly known: boolean }) {
  const { language, words } = useSpeech();
  const { library } = words;
  const { phase, wanted, readable, bytes, synced, issued, problem, late, erased } = state;
  return (
    <section
      className="panel stack scripted"
      data-phase={known ? phase : undefined}
      aria-labelledby="holdings"
    >
      <h2 id="holdings" className="status">
        <Caravan /> {known ? library.phase[phase] : words.page.loading}
      </h2>
      <progress
        max={Math.max(wanted, 1)}
        value={readable}
        aria-label={library.articles}
        hidden={phase !== 'syncing' || wanted === 0}
      />
      <dl className="facts">
        <Fact name={library.articles}>
          {library.short(wholeNumber(readable, language), wholeNumber(wanted, language))}
        </Fact>
        <Fact name={library.bytes}>{dataSize(bytes, language)}</Fact>
        <Fact name={library.issued}>{issued ? longDate(issued, language) : '–'}</Fact>
        <Fact name={library.synced}>{synced ? clockTime(synced, language) : library.never}</Fact>
      </dl>
      <div className="actions">
        <Refresh />
        <div className="said">
          {problem && <p className="hint">{library.problems[problem]}</p>}
          {erased && <p className="hint">{words.care.erased}</p>}
          {late && !problem && <p className="hint">{library.late}</p>}
        </div>
      </div>
    </section>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Asking for news, at once. */
function Refresh() {
  const { words } = useSpeech();
  const { device } = useReader();
  const sync = () =>
    void device
      ?.library()
      .then((library) => library.sync())
      .catch(() => announce(words.library.unavailable));
  return (
    <button type="button" className="button strong" data-action="sync" onClick={sync}>
      {words.library.sync}
    </button>
  );
}

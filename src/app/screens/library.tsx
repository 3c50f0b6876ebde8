import { useState } from 'react';
import { clockTime, longDate } from '../../messages/dates.ts';
import { dataSize, wholeNumber } from '../../messages/numbers.ts';
import type { LibraryState } from '../../offline/library.ts';
import { Caravan } from '../../ui/library-status.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { announce } from '../announce.ts';
import { useLibraryState, useReader } from '../reader.ts';
import { ResetLibrary } from '../reset-library.tsx';

export function LibraryScreen() {
  const { words } = useSpeech();
  const state = useLibraryState();
  return (
    <div className="stack late">
      <h1 tabIndex={-1}>{words.nav.library}</h1>
      <p className="lede">{words.library.intro}</p>
      <p className="hint scriptless">{words.library.scriptless}</p>
      <Holdings state={state ?? unknown} known={state !== null} />
      <Acts />
      <ResetLibrary />
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
};

/** Until the library is open its box stands there with nothing in it, so that nothing moves. */
function Holdings({ state, known }: { readonly state: LibraryState; readonly known: boolean }) {
  const { language, words } = useSpeech();
  const { library } = words;
  const { phase, wanted, readable, bytes, synced, issued, problem, late } = state;
  return (
    <section
      className="panel stack scripted"
      data-phase={known ? phase : undefined}
      aria-labelledby="holdings"
    >
      <h2 id="holdings" className="status">
        <Caravan /> {known ? library.phase[phase] : words.page.loading}
      </h2>
      {phase === 'syncing' && wanted > 0 && (
        <progress max={wanted} value={readable} aria-label={library.articles} />
      )}
      {problem && <p className="hint">{library.problems[problem]}</p>}
      {late && !problem && <p className="hint">{library.late}</p>}
      <dl className="facts">
        <Fact name={library.articles}>
          {library.short(wholeNumber(readable, language), wholeNumber(wanted, language))}
        </Fact>
        <Fact name={library.bytes}>{dataSize(bytes, language)}</Fact>
        <Fact name={library.issued}>{issued ? longDate(issued, language) : '–'}</Fact>
        <Fact name={library.synced}>{synced ? clockTime(synced, language) : library.never}</Fact>
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Asking for news, and proving that what is held can be read. */
function Acts() {
  const { language, words } = useSpeech();
  const { device } = useReader();
  const [checking, setChecking] = useState(false);
  const [said, setSaid] = useState('');

  async function check() {
    setChecking(true);
    try {
      const library = await device?.library();
      const found = await library?.inspect();
      if (found) say(found.readable, found.wanted, found.illustrated);
    } catch {
      setSaid(words.library.unavailable);
    } finally {
      setChecking(false);
    }
  }

  function say(...counts: [readable: number, wanted: number, illustrated: number]) {
    const [readable, wanted, illustrated] = counts.map((count) => wholeNumber(count, language));
    const text = words.library.checked(readable ?? '', wanted ?? '', illustrated ?? '');
    setSaid(text);
    announce(text);
  }

  const sync = () =>
    void device
      ?.library()
      .then((library) => library.sync())
      .catch(() => setSaid(words.library.unavailable));
  return (
    <div className="scripted stack">
      <p className="actions">
        <button type="button" className="button strong" data-action="sync" onClick={sync}>
          {words.library.sync}
        </button>
        <button
          type="button"
          className="button"
          data-action="inspect"
          disabled={checking}
          onClick={() => void check()}
        >
          {checking ? words.library.checking : words.library.check}
        </button>
      </p>
      {said !== '' && <p data-part="inspection">{said}</p>}
    </div>
  );
}

import { useEffect, useState, type ChangeEvent } from 'react';
import { repaired } from '../domain/preferences.ts';
import { clockTime } from '../messages/dates.ts';
import { dataSize, wholeNumber } from '../messages/numbers.ts';
import type { Inspection, Library, Room } from '../offline/library.ts';
import { savesData } from '../offline/saves-data.ts';
import { Choice } from '../ui/choice.tsx';
import { useSpeech } from '../ui/words.tsx';
import { announce } from './announce.ts';
import { useAnswer, useReader } from './reader.ts';
import { ResetLibrary } from './reset-library.tsx';
import { adoptPreferences } from './use-preferences.ts';

/**
 * What the library is proved to hold, the room it may take, its protection, the reader's marks as a file, and its end.
 * All of it comes at once, when the device has answered: nothing is pushed down by what stands above it.
 */
export function LibraryCare() {
  const kept = useAnswer((library) => library.lastInspection(), 'inspection', []);
  const rooms = useAnswer((library) => library.rooms(), 'rooms', ['edition']);
  const [isPersistent, setPersistent] = usePersistence();
  if (kept === undefined || rooms === undefined || isPersistent === undefined) return null;
  return (
    <>
      <Proof kept={kept} />
      {rooms && <Rooms {...rooms} />}
      {isPersistent !== null && <Protection isPersistent={isPersistent} onAsked={setPersistent} />}
      <MarksFile />
      <ResetLibrary />
    </>
  );
}

/** Of the last check, and of one that is asked for now: it reads what is stored, and asks nobody. */
function Proof({ kept }: { readonly kept: Inspection | null }) {
  const { language, words } = useSpeech();
  const { care } = words;
  const { device } = useReader();
  const [found, setFound] = useState<Inspection | 'checking' | 'failed' | null>(null);
  const shown = found ?? kept;

  async function check() {
    setFound('checking');
    const now = await device
      ?.library()
      .then((library) => library.inspect())
      .catch(() => null);
    setFound(now ?? 'failed');
    if (now) announce(said(now));
  }
  function said({ readable, wanted, illustrated }: Inspection): string {
    const [one, two, three] = [readable, wanted, illustrated].map((count) => wholeNumber(count, language));
    return words.library.checked(one ?? '', two ?? '', three ?? '');
  }

  return (
    <section className="stack" aria-labelledby="proof">
      <div className="rubric">
        <h2 id="proof">{care.proof}</h2>
      </div>
      <p data-part="inspection">
        {shown === 'checking' && words.library.checking}
        {shown === 'failed' && words.library.unavailable}
        {shown === null && care.unproved}
        {shown !== null && typeof shown === 'object' && (
          <>
            {said(shown)} {dataSize(shown.bytes, language)}.{' '}
            {care.checked(clockTime(shown.checked, language))}
            {(shown.readable < shown.wanted || shown.lost > 0) && ` ${care.repairing}`}
          </>
        )}
      </p>
      <p className="actions">
        <button
          type="button"
          className="button"
          data-action="inspect"
          disabled={found === 'checking'}
          onClick={() => void check()}
        >
          {words.library.check}
        </button>
      </p>
    </section>
  );
}

/** Each choice says what it would bring before anything of it is fetched. */
function Rooms(rooms: Awaited<ReturnType<Library['rooms']>>) {
  const { language, words } = useSpeech();
  const { care } = words;
  const { device } = useReader();
  const [chosen, setChosen] = useState<Room>();
  const choose = (room: Room): void => {
    setChosen(room);
    void device
      ?.library()
      .then((library) => library.giveRoom(room))
      .catch(() => announce(words.library.unavailable));
  };
  return (
    <section className="stack" aria-labelledby="room">
      <div className="rubric">
        <h2 id="room">{care.room}</h2>
      </div>
      <p className="hint">{care.roomText}</p>
      <Choice
        name="room"
        legend={care.texts}
        chosen={chosen === undefined ? rooms.chosen : chosen}
        options={rooms.offers.map(({ room, articles, bytes }) => ({
          value: room,
          text: `${room === null ? care.byItself : dataSize(room * 1e6, language)} – ${care.offer(
            wholeNumber(articles, language),
            dataSize(bytes, language),
          )}`,
        }))}
        onChoose={choose}
      />
      {savesData() && <p className="hint">{care.savesData}</p>}
    </section>
  );
}

/** Whether the browser may clear what is stored: `undefined` until it has said so, `null` where it never will. */
function usePersistence() {
  const { storage } = navigator as { storage?: StorageManager };
  const [state, setState] = useState<boolean | null | undefined>(storage ? undefined : null);
  useEffect(() => {
    void storage?.persisted().then(setState, () => setState(null));
  }, [storage]);
  return [state, setState] as const;
}

type ProtectionProps = { readonly isPersistent: boolean; readonly onAsked: (granted: boolean) => void };

/** Protects what is stored from being cleared when the device runs short. */
function Protection({ isPersistent, onAsked }: ProtectionProps) {
  const { care } = useSpeech().words;
  return (
    <section className="stack" aria-labelledby="protection">
      <div className="rubric">
        <h2 id="protection">{care.protection}</h2>
      </div>
      <p>{isPersistent ? care.isProtected : care.isUnprotected}</p>
      {!isPersistent && (
        <p className="actions">
          <button
            type="button"
            className="button"
            onClick={() => void navigator.storage.persist().then(onAsked, () => onAsked(false))}
          >
            {care.protect}
          </button>
        </p>
      )}
    </section>
  );
}

/** What the reader saved and read, taken to another device or kept safe. */
function MarksFile() {
  const { language, words } = useSpeech();
  const { care } = words;
  const { device } = useReader();
  const [told, setTold] = useState('');
  const tell = (text: string): void => {
    setTold(text);
    announce(text);
  };
  const withLibrary = (work: (library: Library) => Promise<void>): void =>
    void device
      ?.library()
      .then(work)
      .catch(() => tell(words.library.unavailable));

  const take = (): void =>
    withLibrary(async (library) => {
      const file = new Blob([await library.exportMarks()], { type: 'application/json' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = 'caravane-marques.json';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
  const bring = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    withLibrary(async (library) => {
      const count = await library.importMarks(await file.text());
      if (count !== null) adoptPreferences(repaired(await library.preferences()));
      tell(count === null ? care.notMarks : care.brought(count));
      currentTarget.value = '';
    });
  };
  return (
    <section className="stack" aria-labelledby="marks" lang={language}>
      <div className="rubric">
        <h2 id="marks">{care.marks}</h2>
      </div>
      <p className="hint">{care.marksText}</p>
      <p className="actions">
        <button type="button" className="button" data-action="export" onClick={take}>
          {care.take}
        </button>
      </p>
      <div className="field">
        <label htmlFor="marks-file">{care.bring}</label>
        <input id="marks-file" type="file" accept="application/json,.json" onChange={bring} />
      </div>
      {told !== '' && <p data-part="marks-told">{told}</p>}
    </section>
  );
}

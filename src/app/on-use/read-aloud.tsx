import { useEffect, useRef, useState } from 'react';
import { languageName } from '../../messages/own-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { announce } from '../announce.ts';
import { goOnAloud, nextArticle } from '../going-on.ts';
import { knownVoices, speakerOf, spokenParts, type Speaker } from './speaker.ts';
import { voiceFor } from './voice-for.ts';

const rates = [0.75, 1, 1.25, 1.5, 2] as const;

type State = 'opening' | 'speaking' | 'paused' | 'done' | 'mute' | 'failed';
type Props = { readonly language: string; readonly onClose: () => void };

/** The article read by the device's own voice, the paragraph that is spoken marked. */
export function ReadAloud({ language, onClose }: Props) {
  const { words, language: speaking } = useSpeech();
  const { aloud, close } = words.reading;
  const [state, setState] = useState<State>('opening');
  const [rate, setRate] = useState(1);
  const speaker = useRef<Speaker | null>(null);
  const desk = useRef<HTMLElement>(null);
  const next = nextArticle.get();

  useEffect(() => {
    let current = true;
    const article = document.querySelector('main > article');
    void begin(language);
    desk.current?.focus({ preventScroll: true });
    return () => {
      current = false;
      speaker.current?.pause();
      markSpoken(null);
    };

    async function begin(spokenIn: string): Promise<void> {
      const voices = await knownVoices();
      const voice = voiceFor(spokenIn, voices);
      if (!current || !article) return;
      if (!voice) return setState('mute');
      speaker.current = speakerOf(spokenParts(article), spokenIn, voice, {
        onPart: markSpoken,
        onEnd: () => {
          markSpoken(null);
          setState('done');
        },
        onFail: () => setState('failed'),
      });
      speaker.current.speak();
      setState('speaking');
    }
  }, [language]);

  const said = {
    opening: '',
    speaking: '',
    paused: '',
    done: aloud.done,
    mute: aloud.noVoice(languageName(language, speaking)),
    failed: aloud.failed,
  }[state];
  useEffect(() => {
    if (said !== '') announce(said);
  }, [said]);

  function toggle() {
    if (state === 'speaking') speaker.current?.pause();
    else speaker.current?.speak();
    setState(state === 'speaking' ? 'paused' : 'speaking');
  }

  const step = (by: number) => speaker.current?.step(by);
  return (
    <section
      ref={desk}
      className="notice own aloud"
      data-part="aloud"
      data-state={state}
      aria-label={aloud.title}
      tabIndex={-1}
      lang={speaking}
      dir="ltr"
    >
      {said !== '' && <p>{said}</p>}
      <span className="actions">
        {state !== 'mute' && (
          <>
            <button type="button" className="button" aria-label={aloud.back} onClick={() => step(-1)}>
              <span aria-hidden="true">‹</span>
            </button>
            <button type="button" className="button strong" data-action="speak" onClick={toggle}>
              {state === 'speaking' || state === 'opening' ? aloud.pause : aloud.resume}
            </button>
            <button type="button" className="button" aria-label={aloud.ahead} onClick={() => step(1)}>
              <span aria-hidden="true">›</span>
            </button>
            <select
              aria-label={aloud.speed}
              value={rate}
              onChange={({ currentTarget }) => {
                setRate(Number(currentTarget.value));
                speaker.current?.setRate(Number(currentTarget.value));
              }}
            >
              {rates.map((value) => (
                <option key={value} value={value}>
                  {new Intl.NumberFormat(speaking).format(value)} ×
                </option>
              ))}
            </select>
          </>
        )}
        <button type="button" className="button" aria-label={close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </span>
      {state === 'done' && next && (
        <a href={next.path} onClick={goOnAloud}>
          {aloud.next(next.title)}
        </a>
      )}
    </section>
  );
}

const spoken = 'data-spoken';

function markSpoken(part: HTMLElement | null): void {
  const before = document.querySelector(`[${spoken}]`);
  if (before === part) return;
  before?.removeAttribute(spoken);
  part?.setAttribute(spoken, '');
  part?.scrollIntoView({ block: 'nearest' });
}

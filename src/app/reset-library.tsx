import { useState } from 'react';
import { useSpeech } from '../ui/words.tsx';
import { changeLibrary } from './change-library.ts';
import { useReader } from './reader.ts';

/** Erases what was received, after a second word; the reader's own marks only when asked for apart. */
export function ResetLibrary() {
  const { words } = useSpeech();
  const { library } = words;
  const { device } = useReader();
  const [asking, setAsking] = useState(false);
  const [marks, setMarks] = useState(false);

  const reset = () => {
    setAsking(false);
    return changeLibrary(device, words, (held) => held.reset({ marks }));
  };

  return (
    <section className="scripted stack" aria-labelledby="reset">
      <div className="rubric">
        <h2 id="reset">{library.reset}</h2>
      </div>
      <p className="hint">{library.resetText}</p>
      <label className="tick">
        <input type="checkbox" checked={marks} onChange={(event) => setMarks(event.currentTarget.checked)} />
        <span>{library.resetMarks}</span>
      </label>
      {asking ? (
        <fieldset>
          <legend className="tick">{library.resetSure}</legend>
          <p className="actions">
            <button type="button" className="button" ref={focus} onClick={() => setAsking(false)}>
              {library.resetNo}
            </button>
            <button type="button" className="button alarm" data-action="reset" onClick={() => void reset()}>
              {library.resetYes}
            </button>
          </p>
        </fieldset>
      ) : (
        <p>
          <button type="button" className="button alarm" onClick={() => setAsking(true)}>
            {library.reset}
          </button>
        </p>
      )}
    </section>
  );
}

/** The harmless answer comes first under the keyboard. */
const focus = (button: HTMLButtonElement | null): void => button?.focus();

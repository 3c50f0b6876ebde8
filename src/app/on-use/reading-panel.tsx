import { useEffect, useRef } from 'react';
import { defaultPreferences, type Preferences } from '../../domain/mark.ts';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { TextChoices } from '../text-choices.tsx';
import { usePreferences } from '../use-preferences.ts';
import { goTo, placeIn } from './place.ts';

/** How the text looks, changed beside the text. Escape and a press elsewhere close it; the focus then returns. */
export function ReadingPanel({ onClose }: { readonly onClose: () => void }) {
  const { words, language } = useSpeech();
  const { reading } = words;
  const [preferences, prefer] = usePreferences();
  const panel = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    panel.current?.showPopover();
    panel.current?.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true });
  }, []);

  /** The paragraph that is being read stays where it is. */
  function change(difference: Partial<Preferences>) {
    const body = document.querySelector('main > article [data-part="body"]');
    const place = body && placeIn(body);
    prefer(difference);
    if (place) goTo(place, body);
  }

  return (
    <dialog
      ref={panel}
      popover="auto"
      aria-labelledby="reading"
      className="reading panel stack"
      lang={language}
      dir="ltr"
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <div className="rubric">
        <h2 id="reading">{reading.title}</h2>
        <button
          type="button"
          className="button"
          aria-label={reading.close}
          onClick={() => panel.current?.hidePopover()}
        >
          <Icon name="close" />
        </button>
      </div>
      <TextChoices preferences={preferences ?? defaultPreferences} within="reading-" onChange={change} />
    </dialog>
  );
}

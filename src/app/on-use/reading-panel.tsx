import { useEffect, useRef } from 'react';
import {
  defaultPreferences,
  leadings,
  measures,
  textSizes,
  themes,
  type Preferences,
} from '../../domain/mark.ts';
import { Choice } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { usePreferences } from '../use-preferences.ts';
import { goTo, placeIn } from './place.ts';

/** How the text looks, changed beside the text. Escape and a press elsewhere close it; the focus then returns. */
export function ReadingPanel({ onClose }: { readonly onClose: () => void }) {
  const { words, language } = useSpeech();
  const { settings, reading } = words;
  const [preferences, prefer] = usePreferences();
  const { theme, textSize, measure, leading } = preferences ?? defaultPreferences;
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
      <Choice
        name="reading-theme"
        legend={settings.theme}
        chosen={theme}
        options={themes.map((value) => ({ value, text: settings.themes[value] }))}
        onChoose={(value) => change({ theme: value })}
      />
      <Choice
        name="reading-size"
        legend={settings.size}
        chosen={textSize}
        options={textSizes.map((value) => ({ value, text: settings.sizes[value] }))}
        onChoose={(value) => change({ textSize: value })}
      />
      <Choice
        name="reading-measure"
        legend={reading.measure}
        chosen={measure}
        options={measures.map((value) => ({ value, text: reading.measures[value] }))}
        onChoose={(value) => change({ measure: value })}
      />
      <Choice
        name="reading-leading"
        legend={reading.leading}
        chosen={leading}
        options={leadings.map((value) => ({ value, text: reading.leadings[value] }))}
        onChoose={(value) => change({ leading: value })}
      />
    </dialog>
  );
}

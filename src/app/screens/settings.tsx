import { Fragment, lazy, Suspense } from 'react';
import { useRevalidator } from 'react-router';
import { addresses } from '../../domain/addresses.ts';
import { interfaceLanguages } from '../../domain/language.ts';
import { defaultPreferences, type Preferences } from '../../domain/mark.ts';
import { ownName } from '../../messages/own-names.ts';
import { Choice } from '../../ui/choice.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { useScripted } from '../reader.ts';
import { TextChoices } from '../text-choices.tsx';
import { usePreferences } from '../use-preferences.ts';

/** The other settings are there without it. */
const Interests = lazy(async () => {
  const part = await import('../on-use/interests.tsx').catch(() => null);
  return { default: part?.Interests ?? Fragment };
});

export function SettingsScreen() {
  const { words } = useSpeech();
  const { settings } = words;
  const [preferences, prefer] = usePreferences();
  const { revalidate } = useRevalidator();
  const chosen = preferences ?? defaultPreferences;
  const { language, shortcuts } = chosen;

  function speak(next: Preferences['language']) {
    prefer({ language: next });
    void revalidate();
  }

  return (
    <div className="stack narrow">
      <h1 tabIndex={-1}>{words.nav.settings}</h1>
      <p className="hint scriptless">{settings.scriptless}</p>
      <div className="scripted stack">
        <TextChoices preferences={chosen} onChange={prefer} />
        <p className="panel specimen">{settings.specimen}</p>
        <Choice
          name="language"
          legend={settings.language}
          chosen={language}
          options={[
            { value: null, text: settings.automatic },
            ...interfaceLanguages.map((value) => ({ value, text: ownName(value), lang: value })),
          ]}
          onChoose={speak}
        />
        {useScripted() && (
          <Suspense fallback={null}>
            <Interests />
          </Suspense>
        )}
        <Choice
          name="shortcuts"
          legend={words.keys.title}
          chosen={shortcuts ? 'on' : 'off'}
          options={[
            { value: 'on', text: words.keys.on },
            { value: 'off', text: words.keys.none },
          ]}
          onChoose={(value) => prefer({ shortcuts: value === 'on' })}
        />
        <p className="hint">{words.keys.hint}</p>
        <section className="stack" aria-labelledby="storage">
          <div className="rubric">
            <h2 id="storage">{settings.storage}</h2>
            <a href={addresses.library}>{words.nav.library}</a>
          </div>
          <p className="hint">{settings.kept}</p>
        </section>
      </div>
    </div>
  );
}

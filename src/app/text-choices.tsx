import { leadings, measures, textSizes, themes, type Preferences } from '../domain/mark.ts';
import { Choice } from '../ui/choice.tsx';
import { useSpeech } from '../ui/words.tsx';

type Props = {
  readonly preferences: Preferences;
  /** Before the names of the fields, which differ where the choices stand twice on a page. */
  readonly within?: string;
  readonly onChange: (change: Partial<Preferences>) => void;
};

/** How a text looks: its ground, its size, its column and its lines. */
export function TextChoices({ preferences, within = '', onChange }: Props) {
  const { settings, reading } = useSpeech().words;
  const { theme, textSize, measure, leading } = preferences;
  return (
    <>
      <Choice
        name={`${within}theme`}
        legend={settings.theme}
        chosen={theme}
        options={themes.map((value) => ({ value, text: settings.themes[value] }))}
        onChoose={(value) => onChange({ theme: value })}
      />
      <Choice
        name={`${within}size`}
        legend={settings.size}
        chosen={textSize}
        options={textSizes.map((value) => ({ value, text: settings.sizes[value] }))}
        onChoose={(value) => onChange({ textSize: value })}
      />
      <Choice
        name={`${within}measure`}
        legend={reading.measure}
        chosen={measure}
        options={measures.map((value) => ({ value, text: reading.measures[value] }))}
        onChoose={(value) => onChange({ measure: value })}
      />
      <Choice
        name={`${within}leading`}
        legend={reading.leading}
        chosen={leading}
        options={leadings.map((value) => ({ value, text: reading.leadings[value] }))}
        onChoose={(value) => onChange({ leading: value })}
      />
    </>
  );
}

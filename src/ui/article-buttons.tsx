import { Icon } from './icon.tsx';
import { useSpeech } from './words.tsx';

type Props = { readonly saved: boolean; readonly onToggle?: (() => void) | undefined };

/** Keeps an article on the device. Pressed before the scripts are there, it is pressed again once they are. */
export function SaveButton({ saved, onToggle }: Props) {
  const { words } = useSpeech();
  return (
    <button
      type="button"
      className="button scripted"
      data-action="save"
      aria-pressed={saved}
      onClick={onToggle}
      aria-label={words.article.save}
    >
      <Icon name="saved" />
      <span>{saved ? words.article.saved : words.article.save}</span>
    </button>
  );
}

export function ShareButton({ copied, onShare }: { readonly copied: boolean; readonly onShare: () => void }) {
  const { words } = useSpeech();
  return (
    <button type="button" className="button scripted" data-action="share" onClick={onShare}>
      <Icon name="share" />
      <span className={copied ? undefined : 'roomy'}>
        {copied ? words.article.copied : words.article.share}
      </span>
    </button>
  );
}

type ToolProps = { readonly open: boolean; readonly onPress: () => void };

/** Has the article read aloud. */
export function AloudButton({ open, onPress }: ToolProps) {
  const { words } = useSpeech();
  return (
    <button
      type="button"
      className="button scripted"
      data-action="listen"
      aria-expanded={open}
      onClick={onPress}
    >
      <Icon name="listen" />
      <span className="roomy">{words.reading.listen}</span>
    </button>
  );
}

/** How the text looks. */
export function ReadingButton({ open, onPress }: ToolProps) {
  const { words } = useSpeech();
  return (
    <button
      type="button"
      className="button scripted"
      data-action="reading"
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-label={`Aa – ${words.reading.title}`}
      onClick={onPress}
    >
      <span aria-hidden="true">Aa</span>
    </button>
  );
}

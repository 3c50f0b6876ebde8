import { useSpeech } from './words.tsx';

type Props = {
  readonly text: string;
  readonly accept: string;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
};

/** Something new that waits for the reader's word; nothing moves until then. */
export function Notice({ text, accept, onAccept, onDismiss }: Props) {
  const { words } = useSpeech();
  return (
    <output className="notice" data-part="notice">
      <span>{text}</span>
      <span className="actions">
        <button type="button" className="button" onClick={onDismiss}>
          {words.page.later}
        </button>
        <button type="button" className="button strong" data-action="accept" onClick={onAccept}>
          {accept}
        </button>
      </span>
    </output>
  );
}

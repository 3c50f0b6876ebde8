import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useSpeech } from './words.tsx';

type Props = { readonly text: string; readonly onClose: () => void; readonly children: ReactNode };

/** What is to be known of the text that is open, beside it: nothing of the text moves. */
export function ArticleWord({ text, onClose, children }: Props) {
  const { language, words } = useSpeech();
  return (
    <div className="notice own" data-part="word" lang={language} dir="ltr">
      <span>{text}</span>
      <span className="actions">
        {children}
        <button type="button" className="button" aria-label={words.reading.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </span>
    </div>
  );
}

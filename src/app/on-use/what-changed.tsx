import { useEffect, useState } from 'react';
import type { SeenText } from '../../domain/mark.ts';
import { longDate } from '../../messages/dates.ts';
import { ArticleWord } from '../../ui/article-word.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { announce } from '../announce.ts';
import { countChanges, markChanges, unmarkChanges } from './mark-changes.ts';

type Props = {
  readonly earlier: SeenText;
  readonly body: HTMLElement;
  readonly onSeen: () => void;
};

/** Says that the text changed since the reader had it open, and marks the words that did when asked to. */
export function WhatChanged({ earlier, body, onSeen }: Props) {
  const { language, words } = useSpeech();
  const { changed, changes, hideChanges, changesShown } = words.reading;
  const [state, setState] = useState<'said' | 'shown' | 'done'>('said');
  const [passages] = useState(() => countChanges(body, earlier.html));
  useEffect(() => () => unmarkChanges(body), [body]);

  function show() {
    markChanges(body, earlier.html);
    setState('shown');
    announce(changesShown(passages));
    body.querySelector('.change')?.scrollIntoView({ block: 'center' });
    onSeen();
  }

  function end() {
    unmarkChanges(body);
    setState('done');
  }

  if (passages === 0 || state === 'done') return null;
  const shown = state === 'shown';
  return (
    <ArticleWord
      text={shown ? changesShown(passages) : changed(longDate(earlier.at, language))}
      onClose={end}
    >
      <button type="button" className="button strong" data-action="changes" onClick={shown ? end : show}>
        {shown ? hideChanges : changes}
      </button>
    </ArticleWord>
  );
}

import { useEffect, useState } from 'react';
import type { Place } from '../../domain/mark.ts';
import { ArticleWord } from '../../ui/article-word.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { announce } from '../announce.ts';
import { goTo } from './place.ts';

/** Goes back to where reading stopped, says so, and lets one go to the start. */
export function Resume({ place, body }: { readonly place: Place; readonly body: HTMLElement }) {
  const { words } = useSpeech();
  const { resumed, restart } = words.reading;
  const [said, setSaid] = useState(true);

  useEffect(() => {
    goTo(place, body);
    announce(resumed);
    const from = scrollY;
    // Who reads on has understood.
    const readsOn = () => Math.abs(scrollY - from) > innerHeight && setSaid(false);
    addEventListener('scroll', readsOn, { passive: true });
    return () => removeEventListener('scroll', readsOn);
  }, [place, body, resumed]);

  function begin() {
    setSaid(false);
    scrollTo({ top: 0, behavior: 'instant' });
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }

  return said ? (
    <ArticleWord text={resumed} onClose={() => setSaid(false)}>
      <button type="button" className="button" data-action="restart" onClick={begin}>
        {restart}
      </button>
    </ArticleWord>
  ) : null;
}

import { useState } from 'react';
import { useSpeech } from '../ui/words.tsx';
import { announce } from './announce.ts';
import { bringStyle } from './bring-style.ts';

/**
 * A part of the app that is fetched when it is first used: `null` until it has come. Where it does not come, which only
 * a first visit that loses the network sees, that is said.
 */
export function useOnUse<Part>(
  fetch: () => Promise<Part>,
): readonly [part: Part | null, use: (then?: (part: Part) => unknown) => void] {
  const { words } = useSpeech();
  const [part, setPart] = useState<Part | null>(null);
  const use = (then?: (part: Part) => unknown): void => {
    Promise.all([fetch(), bringStyle('screens')])
      .then(([came]) => {
        setPart(() => came);
        return then?.(came);
      })
      .catch(() => announce(words.reading.missing));
  };
  return [part, use];
}

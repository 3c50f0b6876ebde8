import { storedPreferences } from '../preferences.ts';
import type { Desk } from './press-key.ts';

/** The first letters and signs that mean something; the rest of the keyboard costs nothing. */
const meaningful = /^[?/jksg]$/;

/** A place is named by the second of two keys; this long after the first, in milliseconds, it is forgotten. */
const patience = 1500;

/** Keys of one letter, where nobody is writing; what they do is fetched with the first of them. */
export function waitForKeys(desk: Desk): void {
  let goesSince = -Infinity;
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented, timeStamp } = event;
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented || isWriting(event.target)) return;
    if (storedPreferences()?.shortcuts === false || document.querySelector('dialog[open]')) return;
    // By the moment of the press: how long the page took to hear of it says nothing.
    const goes = timeStamp - goesSince < patience;
    if (!goes && !meaningful.test(key)) return;
    goesSince = key === 'g' && !goes ? timeStamp : -Infinity;
    if (key === '/' || key === '?') event.preventDefault();
    // What it does may not have come yet.
    void import('./press-key.ts')
      .then(({ goTo, pressKey }) => (goes ? goTo(key, desk) : pressKey(key, desk)))
      .catch(() => undefined);
  });
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), select, textarea'));

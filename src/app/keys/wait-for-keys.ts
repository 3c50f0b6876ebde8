import { storedPreferences } from '../preferences.ts';
import type { Desk } from './press-key.ts';

/** The first letters and signs that mean something; the rest of the keyboard costs nothing. */
const meaningful = /^[?/jksg]$/;

/** Keys of one letter, where nobody is writing; what they do is fetched with the first of them. */
export function waitForKeys(desk: Desk): void {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented || isWriting(event.target)) return;
    if (storedPreferences()?.shortcuts === false || document.querySelector('dialog[open]')) return;
    if (!meaningful.test(key) && !awaited) return;
    if (key === '/' || key === '?') event.preventDefault();
    // What it does may not have come yet.
    void press(key, desk).catch(() => undefined);
  });
}

/** After `g` the next key of all is for `press-key.ts`. */
let awaited = false;

async function press(key: string, desk: Desk): Promise<void> {
  const { pressKey } = await import('./press-key.ts');
  awaited = pressKey(key, desk);
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), select, textarea'));

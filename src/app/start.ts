import { applyPreferences, storedPreferences } from './preferences.ts';

/*
 * The one script that a page names. It paints the reader's choices, then waits: the app comes once the page is loaded
 * and painted, or as soon as someone touches it. In the shell, which is empty without the app, it comes at once.
 */
const preferences = storedPreferences();
if (preferences) applyPreferences(preferences, document.documentElement);

const reloaded = 'caravane-reloaded';
let begun = false;

if (document.querySelector('[data-shell]')) void begin();
else {
  for (const sign of ['pointerdown', 'keydown', 'focusin'])
    addEventListener(sign, begin, { once: true, capture: true });
  addEventListener('click', keepPress, { capture: true });
  if (document.readyState === 'complete') afterPaint();
  else addEventListener('load', afterPaint, { once: true });
}

function afterPaint(): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: 2000 });
      else setTimeout(begin, 200);
    }, 100),
  );
}

async function begin(): Promise<void> {
  if (begun) return;
  begun = true;
  const { main } = await import('./main.tsx').catch(recover);
  await main();
  remember(null);
  removeEventListener('click', keepPress, { capture: true });
  if (pressed?.isConnected) pressed.click();
}

let pressed: HTMLElement | null = null;

/** A button pressed before the app can answer is pressed again once it can. */
function keepPress(event: Event): void {
  const button = (event.target as Element).closest<HTMLElement>('button[data-action]');
  if (button) pressed = button;
}

/** After a deploy a page may name a script that is gone: a fresh page names the right one. Once, and never offline. */
function recover(problem: unknown): never {
  if (navigator.onLine && remember('1')) location.reload();
  throw problem;
}

/** False when that was remembered already, or cannot be. */
function remember(mark: '1' | null): boolean {
  try {
    if (sessionStorage.getItem(reloaded) === mark) return false;
    if (mark) sessionStorage.setItem(reloaded, mark);
    else sessionStorage.removeItem(reloaded);
    return true;
  } catch {
    return false;
  }
}

import { applyPreferences, storedPreferences } from './preferences.ts';
import type { Control } from './press-again.ts';
import type { WorkerMessage } from '../domain/worker-message.ts';
import { mark } from './session-mark.ts';

/*
 * The one script that a page names. It paints the reader's choices, then waits: the app comes once the page is loaded
 * and painted, or as soon as someone touches it. In the shell, which is empty without the app, it comes at once.
 */
const preferences = storedPreferences();
if (preferences) applyPreferences(preferences, document.documentElement);

const reloaded = 'caravane-reloaded';
let begun = false;

// It stands within the text where the service worker drew the page: from here on it is the text's alone.
document.querySelector('#root script')?.remove();

// The service worker gives a page's first screen, and the rest once this is painted (see `sw/two-parts.ts`).
if (document.readyState === 'loading')
  requestAnimationFrame(() =>
    setTimeout(() =>
      navigator.serviceWorker?.controller?.postMessage({
        type: 'PAINTED',
        version: 1,
      } satisfies WorkerMessage),
    ),
  );
if (document.querySelector('[data-shell]')) void begin();
else {
  for (const sign of ['pointerdown', 'keydown', 'focusin'])
    addEventListener(sign, begin, { once: true, capture: true });
  addEventListener('click', keepPress, { capture: true });
  addEventListener('submit', keepQuestion, { capture: true });
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
  await parsed();
  const { main } = await import('./main.tsx').catch(recover);
  const { alive } = await main(pressed);
  answers = true;
  mark(reloaded, null);
  await alive;
  removeEventListener('click', keepPress, { capture: true });
}

/** What the app reads of its page stands at the end of it. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/** From here on the app answers presses of buttons itself: one pressed twice would undo what it did. */
let answers = false;
const pressed = new Map<string, Control>();

/** What is pressed before the app can answer is pressed again once it can: the last button, of radios one a group. */
function keepPress({ target }: Event): void {
  const control = (target as Element).closest<Control>('button[data-action], input[type=radio]');
  if (control && !(answers && control.type === 'button')) pressed.set(control.name, control);
}

/** A question is answered on this page: sent before the app is there, it would load the page anew and be lost. */
function keepQuestion(event: Event): void {
  if ((event.target as Element).matches('[data-form=search]')) event.preventDefault();
}

/** After a deploy a page may name a script that is gone: a fresh page names the right one. Once, and never offline. */
function recover(problem: unknown): never {
  if (navigator.onLine && mark(reloaded, '1')) location.reload();
  throw problem;
}

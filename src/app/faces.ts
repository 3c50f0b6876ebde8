import { hasOtherLetters } from '../ui/other-letters.ts';
import { bringStyle } from './bring-style.ts';

/** What moves so soon after a press is what the reader asked for. */
const soon = 400;

/** Each a file of its own. */
const faces = ['1em Literata', '600 1em Literata', 'italic 1em Literata', '1em Onest', '600 1em Onest'];

/**
 * The paper's own faces weigh more than an article, and no stand-in has quite their widths. So a page that came from the
 * network stays in the stand-in: nothing waits for them and no line moves. The shell, whose faces lie on the device, is
 * written wearing them (see `publish/fill-page.ts`); from the first page they are worn on the way to the next, where they
 * come in time for it.
 */
export async function wearFacesSoon(): Promise<void> {
  const late = performance.now() + soon;
  const wear = (what: 'faces' | 'persian'): void => {
    if (performance.now() < late) document.documentElement.dataset[what] = 'own';
  };
  const shown = document.getElementById('root')?.textContent ?? '';
  const letters = hasOtherLetters(shown) ? bringStyle('letters', late).catch(() => undefined) : undefined;
  // All or none: words of a page in their own faces beside others in a stand-in look broken.
  const loading = await Promise.allSettled(faces.map((face) => document.fonts.load(face)));
  if (loading.every(({ status }) => status === 'fulfilled')) wear('faces');
  await letters;
  if (!document.querySelector('main [dir="rtl"]')) return;
  await document.fonts.load('1em Vazirmatn', 'ا').then(
    () => wear('persian'),
    () => undefined,
  );
}

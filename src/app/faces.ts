/**
 * The paper's own faces weigh more than an article. A first visit over a slow line is set in the metric-matched
 * fallback and stays so, that nothing waits for them and no line moves; they are worn where they come at once, in the
 * shell, which has no text yet, and from the second page on.
 */
export async function wearFaces(until = Infinity): Promise<void> {
  const faces = ['1em Literata', 'italic 1em Literata', '1em Onest'];
  // One that is not on the device and cannot come is stood in for by its fallback; the others are worn.
  const loading = await Promise.allSettled(faces.map((face) => document.fonts.load(face)));
  const isAny = loading.some(({ status }) => status === 'fulfilled');
  if (isAny && performance.now() < until) document.documentElement.dataset['faces'] = 'own';
}

/** In the shell, before there is any text: the face of the Persian script is asked for where its letters are. */
export function wearPersian(): void {
  document.documentElement.dataset['persian'] = 'own';
}

/** On the way to another page; where the face comes too late, the page after has it. */
export async function wearPersianSoon(): Promise<void> {
  const late = performance.now() + soon;
  await document.fonts.load('1em Vazirmatn', 'ا');
  if (performance.now() < late) wearPersian();
}

/** A script that runs this soon after the navigation came over a fast line, or from this device. */
const soon = 400;
/** Later than this, a reader has begun to read. */
const late = 1200;

export const comesFast = (): boolean => performance.now() < soon;

export const wearFacesInTime = (): Promise<void> => wearFaces(late);

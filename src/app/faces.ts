/**
 * The paper's own faces weigh more than an article, and no stand-in has quite their widths. So a page that was drawn in
 * the stand-in stays so, that nothing waits for them and no line moves; they are worn where they come before any text:
 * in the shell, which has none yet, on a first page whose paint they precede, and on the way to the next page.
 */
export async function wearFaces(still: () => boolean): Promise<void> {
  const faces = ['1em Literata', 'italic 1em Literata', '1em Onest'];
  await Promise.all(faces.map((face) => document.fonts.load(face)));
  if (still()) document.documentElement.dataset['faces'] = 'own';
}

/** A script that runs this soon after the navigation came over a fast line, or from this device. */
const soon = 400;

export const comesFast = (): boolean => performance.now() < soon;

export const isUnpainted = (): boolean => performance.getEntriesByName('first-contentful-paint').length === 0;

/** In the shell, before there is any text: the face of the Persian script is asked for where its letters are. */
export function wearPersian(): void {
  document.documentElement.dataset['persian'] = 'own';
}

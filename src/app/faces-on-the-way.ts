import { wearFaces, wearPersian } from './faces.ts';

/** What moves so soon after a press is what the reader asked for. */
const soon = 400;

/** Faces that were not worn on the first page; those that come too late, the page after has. */
export async function wearFacesSoon(): Promise<void> {
  const late = performance.now() + soon;
  const still = (): boolean => performance.now() < late;
  void wearFaces(still);
  if (!document.querySelector('main [dir="rtl"]')) return;
  await document.fonts.load('1em Vazirmatn', 'ا');
  if (still()) wearPersian();
}

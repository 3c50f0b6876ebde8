/**
 * A library keeps one file of each picture, the one that `src` names. When a finer one from `srcset` does not arrive,
 * the page falls back to that; when that fails too, the box stays, with its words. Elements stay where they are: React
 * may not have taken them over yet.
 */
export function mendPictures(): void {
  document.addEventListener('error', ({ target }) => mend(target), { capture: true });
  for (const image of document.images) {
    if (image.complete && image.naturalWidth === 0 && image.currentSrc !== '') mend(image);
  }
}

function mend(target: EventTarget | null): void {
  if (!(target instanceof HTMLImageElement)) return;
  const sources = target.parentElement?.querySelectorAll('picture > source[srcset]') ?? [];
  if (sources.length === 0 && !target.hasAttribute('srcset')) return;
  for (const source of sources) source.removeAttribute('srcset');
  target.removeAttribute('srcset');
}

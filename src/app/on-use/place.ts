import type { Place } from '../../domain/mark.ts';

/** The paragraphs that places are told by. */
export const partsOf = (body: Element): HTMLElement[] => [...body.children] as HTMLElement[];

const howItBegins = (part: Element): string => (part.textContent ?? '').trim().slice(0, 40);

/** Where the top of the window stands in the text; `null` before it and after it. */
export function placeIn(body: Element): Place | null {
  const { top, bottom } = body.getBoundingClientRect();
  if (top >= 0 || bottom <= innerHeight) return null;
  const parts = partsOf(body);
  const paragraph = parts.findIndex((part) => part.getBoundingClientRect().bottom > 0);
  const part = parts[paragraph];
  if (!part) return null;
  const box = part.getBoundingClientRect();
  const passed = Math.min(1, Math.max(0, -box.top / (box.height || 1)));
  return { paragraph, begins: howItBegins(part), passed };
}

/**
 * Scrolls so that the place is at the top of the window. In a text that changed it is the nearest paragraph that
 * begins so; one that is gone leaves its number.
 */
export function goTo({ paragraph, begins, passed }: Place, body: Element): void {
  const parts = partsOf(body);
  const same = parts
    .filter((part) => howItBegins(part) === begins)
    .toSorted((a, b) => Math.abs(parts.indexOf(a) - paragraph) - Math.abs(parts.indexOf(b) - paragraph))[0];
  const part = same ?? parts[Math.min(paragraph, parts.length - 1)];
  if (!part) return;
  const { top, height } = part.getBoundingClientRect();
  scrollTo({ top: scrollY + top + height * passed, behavior: 'instant' });
}

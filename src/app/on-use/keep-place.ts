import type { Place } from '../../domain/mark.ts';
import { placeIn } from './place.ts';

/** A reader who scrolls is not interrupted; one who has stopped this long is reading. */
const still = 400;

/** Tells where the reader is whenever they stop scrolling, and as the page goes; returns how to end it. */
export function keepPlace(body: Element, keep: (place: Place | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const tell = (): void => {
    clearTimeout(timer);
    if (!body.isConnected) return;
    const place = placeIn(body);
    const now = JSON.stringify(place);
    if (now !== last) keep(place);
    last = now;
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, still);
  };
  wait();
  addEventListener('scroll', wait, { passive: true });
  document.addEventListener('visibilitychange', tell);
  return () => {
    clearTimeout(timer);
    removeEventListener('scroll', wait);
    document.removeEventListener('visibilitychange', tell);
  };
}

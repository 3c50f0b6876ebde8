import type { Neighbour } from '../ui/article-neighbours.tsx';
import { storeOf } from './store.ts';

/** The article after the one that is open, for the voice that reads. */
export const nextArticle = storeOf<Neighbour | null>(null);

let going = false;

/** The next article that opens is read aloud at once. */
export const goOnAloud = (): void => void (going = true);

export function goesOnAloud(): boolean {
  const goes = going;
  going = false;
  return goes;
}

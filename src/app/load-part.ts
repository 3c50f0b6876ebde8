import { mark } from './session-mark.ts';

/**
 * Loads a part of the app when it is used. After a deploy a page may name a file that is gone; a fresh page names the
 * right one: it is loaded anew, once in a session for each build, and never offline.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (problem) {
    if (navigator.onLine && mark('caravane-part', import.meta.url)) location.reload();
    throw problem;
  }
}

import type { Catalogue } from '../messages/catalogue.ts';
import type { Library } from '../offline/library.ts';
import { announce } from './announce.ts';
import type { Device } from './reader.ts';

/** Does something in the library and announces what it gives, if anything; where the device refuses, that, and tells `false`. */
export async function changeLibrary(
  device: Device | null,
  words: Catalogue,
  work: (library: Library) => Promise<string | void>,
): Promise<boolean> {
  try {
    const done = await work(await device!.library());
    if (done) announce(done);
    return true;
  } catch {
    announce(words.library.unavailable);
    return false;
  }
}

/** Something is now worth keeping: the moment to ask the browser not to clear it. */
export const askToKeep = (): void => void navigator.storage?.persist?.().catch(() => false);

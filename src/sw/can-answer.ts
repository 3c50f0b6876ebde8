import { addresses } from '../domain/addresses.ts';
import { heldEdition } from '../offline/database.ts';
import { library } from './library.ts';

/** Pages of an edition held. */
const lists = new Set<string>([addresses.front, addresses.search(''), addresses.saved, addresses.newsletter]);
/** Pages that speak of the device alone. */
const ofTheDevice = new Set<string>([addresses.library, addresses.settings]);

/** Whether the library has what a page shows, whole. A library that cannot be read answers nothing. */
export async function canAnswer({ pathname }: URL): Promise<boolean> {
  if (ofTheDevice.has(pathname)) return true;
  try {
    if (lists.has(pathname)) return await library.run(async (db) => (await heldEdition(db)) !== null);
    const topic = slugIn(pathname, 'themes');
    if (topic) return await library.run(async (db) => (await db.topics.get(topic)) !== undefined);
  } catch {
    return false;
  }
  return false;
}

/** The last part of an address in a folder, decoded. */
export function slugIn(pathname: string, folder: 'articles' | 'themes'): string | undefined {
  const [, slug] = new RegExp(`^/${folder}/([^/]+)/$`).exec(pathname) ?? [];
  try {
    return slug && decodeURIComponent(slug);
  } catch {
    return undefined;
  }
}

import type { Shelf } from './card-shelf.ts';
import { keepPictures } from './keep-pictures.ts';
import { savesData } from './saves-data.ts';
import { locked } from './sync-lock.ts';
import type { Connection } from './with-connection.ts';

/** Pictures come last and may fail: the next sync tries again. Nothing is fetched for a reader who saves data. */
export async function illustrate(
  connection: Connection,
  shelf: () => Promise<Shelf>,
  signal: AbortSignal,
): Promise<void> {
  if (typeof caches === 'undefined' || savesData()) return;
  const illustrateNow = async (held: Shelf): Promise<void> => {
    try {
      await keepPictures(connection, held, signal);
    } catch {
      // A full or failing device keeps its texts; pictures are dispensable.
    }
  };
  await locked('caravane-pictures', async () => illustrateNow(await shelf())).catch(() => undefined);
}

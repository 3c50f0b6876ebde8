import { letterKeeper } from '../offline/kept-letter.ts';
import { libraryChannel, type LibraryChange } from '../offline/library.ts';
import { outbox } from '../offline/outbox.ts';
import { postErrand } from '../offline/post-errand.ts';
import { StorageFault } from '../offline/storage-fault.ts';
import { withConnection } from '../offline/with-connection.ts';

/** Background Sync: the network is back, perhaps with no page open. Rejecting asks the browser to come again. */
export async function replayOutbox(): Promise<void> {
  const channel = new BroadcastChannel(libraryChannel);
  const tell = (change: LibraryChange): void => channel.postMessage(change);
  const connection = withConnection();
  const letter = letterKeeper(connection, Date.now, () => tell({ changed: 'letter' }));
  const changed = (): void => tell({ changed: 'outbox' });
  try {
    const next = await outbox({ connection, post: postErrand, letter, now: Date.now, changed }).replay('all');
    if (next !== null) throw new Error('some errands still wait for the network');
  } catch (error) {
    // A device that fails is no better soon: what waits goes at the next start.
    if (!(error instanceof StorageFault)) throw error;
  } finally {
    connection.close();
    channel.close();
  }
}

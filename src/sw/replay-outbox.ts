import { libraryChannel, type LibraryChange } from '../offline/library.ts';
import { outbox } from '../offline/outbox.ts';
import { postErrand } from '../offline/post-errand.ts';
import { withConnection } from '../offline/with-connection.ts';

/** Background Sync: the network is back, perhaps with no page open. Rejecting asks the browser to come again. */
export async function replayOutbox(): Promise<void> {
  const channel = new BroadcastChannel(libraryChannel);
  const changed = (): void => channel.postMessage({ changed: 'outbox' } satisfies LibraryChange);
  const connection = withConnection();
  try {
    const next = await outbox({ connection, post: postErrand, now: Date.now, changed }).replay('all');
    if (next !== null) throw new Error('some errands still wait for the network');
  } finally {
    connection.close();
    channel.close();
  }
}

import { frequencies } from '../domain/subscriber.ts';
import type { Newsroom } from './newsroom.ts';
import { whatToSay } from './what-to-say.ts';
import { say } from './say.ts';

/**
 * Queues the digests that are due at a moment, in milliseconds since 1970: those of every article at any hour, the
 * others from the publication's hour on. Of several processes on one database one queues, and any of them sends.
 */
export async function queueDueDigests(newsroom: Newsroom, moment: number): Promise<void> {
  const { once, newsletter, digestHour } = newsroom;
  const early = new Date(moment).getUTCHours() < digestHour;
  await once('digests', async () => {
    const digests = await newsletter.digests(await whatToSay(newsroom, moment), {
      moment,
      send: true,
      only: early ? ['each'] : frequencies,
    });
    const letters = digests.reduce((sum, { id, recipients }) => (id === null ? sum : sum + recipients), 0);
    if (letters > 0) say(`${letters} letters of the day are queued`);
  });
}

import { join } from 'node:path';
import { serve } from '@hono/node-server';
import * as z from 'zod';
import { openDatabase } from '../database/open-database.ts';
import { smtpCarrier } from '../newsletter/mail-carrier.ts';
import { openNewsletter } from '../newsletter/open-newsletter.ts';
import { parseTrustedProxies } from '../server/client-network.ts';
import { routes } from '../server/routes.ts';

/**
 * A server that takes sign-ups and sends their letters, made to be killed. It prints its port. Its lease is short, so
 * that what a killed one had claimed is soon taken up by the next.
 */
const { place, smtp, leaseMilliseconds } = z
  .object({
    place: z.union([z.object({ home: z.string() }), z.object({ url: z.string() })]),
    smtp: z.string(),
    leaseMilliseconds: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const house = {
  name: 'Caravane',
  origin: 'http://localhost',
  from: { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' },
  topics: [],
};
const newsletter = openNewsletter(await openDatabase(place), house, {
  lease: leaseMilliseconds,
  ...('home' in place ? { fenceFile: join(place.home, 'letters.fence') } : {}),
});
const report = (line: string): void => void process.stderr.write(`${line}\n`);
const sender = newsletter.startSending(smtpCarrier(smtp, house), report);
setInterval(sender.wake, 100);
const app = routes(import.meta.dirname, {
  readiness: async () => ({ database: true, mail: 'set' }),
  newsletter,
  wake: sender.wake,
  trusted: parseTrustedProxies('loopback') ?? [],
  report,
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`${port}\n`);
});

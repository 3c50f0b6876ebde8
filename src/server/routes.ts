import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addresses } from '../domain/addresses.ts';
import { editionFiles } from './edition-files.ts';
import { notOpenYet } from './not-open-yet.ts';

/** What the server asks of those who start it. */
export type Readiness = () => Promise<{ readonly database: boolean; readonly mail: 'set' | 'unset' }>;

/** Everything that answers at the publication's address. */
export function routes(site: string, readiness: Readiness): Hono {
  const app = new Hono();

  app.get(addresses.live, (context) => context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  app.get(addresses.ready, async (context) => {
    const { database, mail } = await readiness();
    return context.json({ database: database ? 'ok' : 'failed', mail }, database ? 200 : 503, {
      'Cache-Control': 'no-store',
    });
  });

  app.use(
    '*',
    bodyLimit({ maxSize: 16 * 1024, onError: (context) => context.text('413: too large\n', 413) }),
  );
  app.post(addresses.subscriptions, notOpenYet);
  app.post(addresses.newsletter, notOpenYet);
  app.all('/api/*', (context) => problem(context.req.path));
  app.all('/dev/*', (context) => context.text('404: not here\n', 404, { 'Cache-Control': 'no-store' }));

  const files = editionFiles(site);
  app.on(['GET', 'HEAD'], '*', (context) => files.fetch(context.req.raw, context.env));
  app.all('*', (context) => context.text('405: pages are read with GET\n', 405, { Allow: 'GET, HEAD' }));
  return app;
}

const problem = (instance: string): Response =>
  Response.json(
    { type: 'about:blank', title: 'Not Found', status: 404, detail: 'No such service.', instance },
    { status: 404, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } },
  );

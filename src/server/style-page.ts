import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { addresses } from '../domain/addresses.ts';

/** The app's own page of how everything looks, composed in the shell; while developing alone. */
export function stylePage(site: string): Hono {
  const app = new Hono();
  app.get(addresses.style, async (context) =>
    context.html(await readFile(join(site, addresses.shell), 'utf8'), 200, { 'Cache-Control': 'no-store' }),
  );
  return app;
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import * as z from 'zod/mini';
import { addresses } from '../domain/addresses.ts';
import { headersOf, readTreeHeaders, type HeaderRule } from './tree-headers.ts';

/** Folders whose files are named by their content: a missing one is 404 in plain words, never a page. */
const hashed = /^\/(assets|images|edition)\//;

/** Serves the edition tree: precompressed files, validators, the tree's own headers, a designed 404. */
export function editionFiles(site: string): Hono {
  const files = new Hono();
  const rules = watchRules(site);
  const departed = watchDeparted(site);
  const revalidated = etag();

  files.use(async (context, next) => {
    const isImmutable = hashed.test(context.req.path) && context.req.path !== addresses.head;
    await (isImmutable ? next() : revalidated(context, next));
    for (const [name, value] of headersOf(await rules(), context.req.path))
      context.res.headers.set(name, value);
  });
  files.get('*', (context, next) => (isPrivate(context.req.path) ? context.notFound() : next()));
  files.get('*', (context, next) => withSlash(site, context) ?? next());
  files.get('/articles/*', async (context, next) => {
    const { moved, gone } = await departed();
    const path = context.req.path.endsWith('/') ? context.req.path : `${context.req.path}/`;
    const to = moved.get(path);
    if (to !== undefined) return context.redirect(to, 301);
    if (gone.has(path)) return context.html(await readFile(join(site, addresses.notFound), 'utf8'), 410);
    return next();
  });
  files.get('*', serveStatic({ root: site, precompressed: true }));
  files.notFound(async (context) =>
    hashed.test(context.req.path) || /\.\w{1,12}$/.test(context.req.path)
      ? context.text('404: no such file in this edition\n', 404, { 'Cache-Control': 'no-store' })
      : context.html(await readFile(join(site, addresses.notFound), 'utf8'), 404),
  );
  return files;
}

/** The tree's own instructions and its compressed twins are not part of what is served. */
const isPrivate = (path: string): boolean => /^\/_|\.(br|gz)$/.test(path);

/** `/themes/eau` is the page `/themes/eau/`. */
function withSlash(site: string, context: Context): Response | undefined {
  const { pathname, search } = new URL(context.req.url);
  if (/\/$|\.|\/\//.test(context.req.path)) return undefined;
  if (!existsSync(join(site, context.req.path, 'index.html'))) return undefined;
  return context.redirect(`${pathname}/${search}`, 308);
}

type Departed = { readonly moved: ReadonlyMap<string, string>; readonly gone: ReadonlySet<string> };

const redirectsSchema = z.object({
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
  gone: z.array(z.string()),
});

/** What the tree says of pages that moved or are gone, read again when a publication has replaced it. */
function watchDeparted(site: string): () => Promise<Departed> {
  let held: { text: string; departed: Departed } | undefined;
  return async () => {
    const text = await readFile(join(site, 'redirects.json'), 'utf8').catch(
      () => '{"redirects":[],"gone":[]}',
    );
    if (held?.text !== text) held = { text, departed: readDeparted(text) };
    return held.departed;
  };
}

function readDeparted(text: string): Departed {
  const { redirects, gone } = redirectsSchema.parse(JSON.parse(text));
  return {
    moved: new Map(redirects.map(({ from, to }) => [decodeURI(from), to])),
    gone: new Set(gone.map((path) => decodeURI(path))),
  };
}

/** The header rules, read again when a publication has replaced them. */
function watchRules(site: string): () => Promise<readonly HeaderRule[]> {
  let held: { text: string; rules: readonly HeaderRule[] } | undefined;
  return async () => {
    const text = await readFile(join(site, '_headers'), 'utf8').catch(() => '');
    if (held?.text !== text) held = { text, rules: readTreeHeaders(text) };
    return held.rules;
  };
}

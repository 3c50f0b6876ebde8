import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import { addresses } from '../domain/addresses.ts';
import { headersOf, readTreeHeaders, type HeaderRule } from './tree-headers.ts';

/** Folders whose files are named by their content: a missing one is 404 in plain words, never a page. */
const hashed = /^\/(assets|images|edition)\//;

/** Serves the edition tree: precompressed files, validators, the tree's own headers, a designed 404. */
export function editionFiles(site: string): Hono {
  const files = new Hono();
  const rules = watchRules(site);
  const revalidated = etag();

  files.use(async (context, next) => {
    const isImmutable = hashed.test(context.req.path) && context.req.path !== addresses.head;
    await (isImmutable ? next() : revalidated(context, next));
    for (const [name, value] of headersOf(await rules(), context.req.path))
      context.res.headers.set(name, value);
  });
  files.get('*', (context, next) => (isPrivate(context.req.path) ? context.notFound() : next()));
  files.get('*', (context, next) => withSlash(site, context) ?? next());
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

/** The header rules, read again when a publication has replaced them. */
function watchRules(site: string): () => Promise<readonly HeaderRule[]> {
  let held: { text: string; rules: readonly HeaderRule[] } | undefined;
  return async () => {
    const text = await readFile(join(site, '_headers'), 'utf8').catch(() => '');
    if (held?.text !== text) held = { text, rules: readTreeHeaders(text) };
    return held.rules;
  };
}

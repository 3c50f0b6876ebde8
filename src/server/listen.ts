import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';

export type Listening =
  | { readonly ok: true; readonly address: string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly reason: string };

/** Loopback in both families, so that `localhost` answers whichever it means. */
const loopback = ['127.0.0.1', '::1'];

/** Opens the port on the given host, or on loopback; a family that the machine lacks is passed over. */
export async function listen(app: Hono, port: number, host: string | undefined): Promise<Listening> {
  const opened: ServerType[] = [];
  const close = async (): Promise<void> => void (await Promise.all(opened.map(closeServer)));
  for (const name of host === undefined ? loopback : [host]) {
    const result = await open(app, port, name);
    if ('server' in result) opened.push(result.server);
    else if (name !== '::1' || result.code === 'EADDRINUSE') {
      await close();
      return { ok: false, reason: reasonOf(result.code, port, name) };
    }
  }
  return { ok: true, address: `http://${host ?? 'localhost'}:${port}`, close };
}

const open = (
  app: Hono,
  port: number,
  hostname: string,
): Promise<{ server: ServerType } | { code: string }> =>
  new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port, hostname }, () => resolve({ server }));
    server.on('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message }));
  });

const closeServer = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });

function reasonOf(code: string, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `port ${port} on ${host} is taken: stop what uses it, or choose another with --port`;
  if (code === 'EACCES') return `port ${port} needs more rights than this account has: choose one above 1023`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine: choose another with --host`;
  return `cannot listen on ${host}:${port} (${code})`;
}

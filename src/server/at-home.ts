import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Next } from 'hono';
import ipaddr from 'ipaddr.js';

export const fresh = { 'Cache-Control': 'no-store' };

export const notHere = (context: Context): Response => context.text('404: not here\n', 404, fresh);

/** Lets those through who sit at this machine; others find nothing. */
export const atHome = async (context: Context, next: Next): Promise<Response | void> =>
  isAtHome(context) ? next() : notHere(context);

/** The socket comes from this machine, and the address that was asked is this machine's, not one rebound to it. */
function isAtHome(context: Context): boolean {
  const { hostname } = new URL(context.req.url);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return false;
  try {
    const { address } = getConnInfo(context).remote;
    return address !== undefined && ipaddr.process(address).range() === 'loopback';
  } catch {
    // Without a socket nobody can be told from anybody.
    return false;
  }
}

/** No script, no picture but ours, an origin of its own; links open as from a mail client. */
export const asInAMailClient = (pictures: 'none' | 'ours') => ({
  'Content-Security-Policy':
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; " +
    `img-src ${pictures === 'ours' ? "'self' " : ''}data:`,
  'Referrer-Policy': 'no-referrer',
});

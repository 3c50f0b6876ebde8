import { channel } from 'node:diagnostics_channel';
import type dns from 'node:dns';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { isIP, type AddressInfo, type Socket } from 'node:net';
import { createGuardedFetch, type GuardedFetch } from '../network/guarded-fetch.ts';
import { refusalOfAddress } from '../network/public-address.ts';
import { disguisedHost } from './disguise-address.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

const caller = { version: '0', origin: 'https://news.example' };

/**
 * Private addresses in disguise: written into the address, reached by a redirect, or given out by a name that answered
 * otherwise before. No connection may be made; a trap that listens on this machine, and the client itself, count them.
 */
export async function proveAddresses(seed: number, count: number): Promise<Proved> {
  const trap = await openTrap();
  const violations: string[] = [];
  let connected = 0;
  const watch = (message: unknown): void =>
    void (message as { socket: Socket }).socket.once('connect', () => (connected += 1));
  channel('net.client.socket').subscribe(watch);
  const tell = async (how: string, host: string, fetch: GuardedFetch, address: string, allowed = 0): Promise<void> => {
    connected = 0;
    const fetched = await fetch(address, { maxMilliseconds: 5000 });
    if (fetched.ok) violations.push(`${how} ${host}: answered ${fetched.status}`);
    if (connected > allowed) violations.push(`${how} ${host}: ${connected - allowed} connections`);
  };
  for (let run = 0; run < count; run += 1) {
    const random = seeded(seed + run);
    const host = disguisedHost(random);
    const way = run % 4;
    if (way < 2) await tell('address', host, createGuardedFetch({ ...caller, allowLoopback: false }), written(host, trap.port, random));
    else if (way === 2) await tell('redirect', host, createGuardedFetch({ ...caller, allowLoopback: true }), `http://127.0.0.1:${trap.port}/?to=${encodeURIComponent(target(host, trap.port))}`, 1);
    else await tell('rebinding', host, rebinding(run), `http://name-${run}.example:${trap.port}/`);
  }
  channel('net.client.socket').unsubscribe(watch);
  if (trap.caught() > 0) violations.push(`the trap was asked ${trap.caught()} times`);
  await trap.close();
  return { violations };
} // prettier-ignore

/** Schemes and separators as browsers forgive them. */
const written = (host: string, port: number, random: () => number): string =>
  `${['http://', 'HTTP://', 'http:', 'http:\\\\', ' http://'][Math.floor(random() * 5)]}${host}:${port}/`;

/** Where a redirect leads; tests may reach loopback, so that its forms give way to one that is never allowed. */
function target(host: string, port: number): string {
  const address = `http://${host}:${port}/`;
  const name = URL.canParse(address) ? new URL(address).hostname.replace(/^\[|\]$|\.$/g, '') : '';
  const reachable =
    name.endsWith('localhost') ||
    (isIP(name) > 0 && refusalOfAddress(name, { allowLoopback: true }) === null);
  return reachable ? `http://169.254.169.254:${port}/` : address;
}

/** A name that has a public address, which nobody answers at, and a private one: at once or one after the other. */
function rebinding(run: number): GuardedFetch {
  let asked = 0;
  const answers = run % 8 < 4 ? [['127.0.0.1']] : [['192.0.2.1', '127.0.0.1'], ['::1'], ['10.0.0.1']];
  const resolve = ((_name: string, _options: object, callback: (error: null, found: dns.LookupAddress[]) => void) => {
    const found = answers[asked % answers.length] ?? [];
    asked += 1;
    callback(null, found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  }) as unknown as typeof dns.lookup; // prettier-ignore
  return createGuardedFetch({ ...caller, allowLoopback: false }, resolve);
}

/** Listens on every address of this machine; redirects where `?to=` says, and counts whoever else asks. */
async function openTrap(): Promise<{ port: number; caught: () => number; close: () => Promise<void> }> {
  let caught = 0;
  const server: Server = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://trap').searchParams.get('to');
    if (to === null) caught += 1;
    response
      .writeHead(to === null ? 200 : 302, to === null ? {} : { location: Buffer.from(to).toString('latin1') })
      .end();
  });
  server.listen(0);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    caught: () => caught,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

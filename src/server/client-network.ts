import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

/** Networks whose `X-Forwarded-For` is believed. */
export type TrustedProxies = readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];

/** Reads `TRUST_PROXY`: `loopback`, addresses and CIDR blocks, with commas. `undefined` when one of them is none. */
export function parseTrustedProxies(text: string): TrustedProxies | undefined {
  const blocks = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => (part === 'loopback' ? ['127.0.0.0/8', '::1/128'] : [part]));
  const parsed = blocks.map(parseBlock);
  return parsed.every((block) => block !== undefined) ? parsed : undefined;
}

function parseBlock(text: string): TrustedProxies[number] | undefined {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  if (!ipaddr.isValid(text)) return undefined;
  const address = ipaddr.parse(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/**
 * The network that a request comes from, as a bucket's name: /24 of IPv4, /56 of IPv6. Behind proxies that are trusted
 * it is the last address of `X-Forwarded-For` that none of them has. `undefined` for this machine itself, and where no
 * connection is known.
 */
export function networkOf(context: Context, trusted: TrustedProxies): string | undefined {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  const forwarded = (context.req.header('X-Forwarded-For') ?? '').split(',').slice(-most);
  let last: ipaddr.IPv4 | ipaddr.IPv6 | undefined;
  for (const text of [incoming?.socket.remoteAddress ?? '', ...forwarded.toReversed()]) {
    if (!ipaddr.isValid(text.trim())) break;
    const address = ipaddr.process(text.trim());
    last = address;
    if (!trusted.some(([block, bits]) => block.kind() === address.kind() && address.match(block, bits)))
      break;
  }
  return last === undefined || last.range() === 'loopback' ? undefined : blockOf(last);
}

/** More proxies than that stand behind one another nowhere. */
const most = 8;

function blockOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const bytes = address.toByteArray().slice(0, address.kind() === 'ipv4' ? 3 : 7);
  return `${address.kind()} ${bytes.join('.')}`;
}

import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { days, minutes } from '../domain/instant.ts';
import { networkOf, parseTrustedProxies } from './client-network.ts';
import { signUpLimits } from './sign-up-limits.ts';

describe('how often people may sign up', () => {
  test('a network has forty turns at once and one every fifteen seconds; another has its own', () => {
    let now = 0;
    const limits = signUpLimits(() => now);
    const turns = Array.from({ length: 41 }, () => limits.waitOf('ipv4 203.0.113'));
    expect(turns.filter((wait) => wait === 0)).toHaveLength(40);
    expect(turns.at(-1)).toBe(15);
    expect(limits.waitOf('ipv4 198.51.100')).toBe(0);
    now += 1 * minutes;
    const later = Array.from({ length: 5 }, () => limits.waitOf('ipv4 203.0.113'));
    expect(later.filter((wait) => wait === 0)).toHaveLength(4);
  });

  test('all together have a limit too, which this machine itself shares', () => {
    const limits = signUpLimits(() => 0);
    const waits = Array.from({ length: 4001 }, (_, place) => limits.waitOf(`ipv4 ${place}`));
    expect(waits.filter((wait) => wait > 0)).toHaveLength(1);
    expect(limits.waitOf(undefined)).toBe(1);
  });

  test('the key of a day is thrown away with what was counted under it', () => {
    let now = 0;
    const limits = signUpLimits(() => now);
    for (let turn = 0; turn < 40; turn += 1) limits.waitOf('ipv4 203.0.113');
    expect(limits.waitOf('ipv4 203.0.113')).toBe(15);
    now += 1 * days + 1;
    expect(limits.waitOf('ipv4 203.0.113')).toBe(0);
  });
});

describe('the network of a request', () => {
  test.each([
    ['', undefined, 'undefined'],
    ['', '203.0.113.9', 'undefined'],
    ['loopback', undefined, 'undefined'],
    ['loopback', '203.0.113.9', 'ipv4 203.0.113'],
    ['loopback', '198.51.100.1, 203.0.113.9', 'ipv4 203.0.113'],
    ['loopback, 203.0.113.0/24', '198.51.100.1, 203.0.113.9', 'ipv4 198.51.100'],
    ['loopback', '2001:db8:1:2ff:3::4', 'ipv6 32.1.13.184.0.1.2'],
    ['loopback', '::ffff:203.0.113.9', 'ipv4 203.0.113'],
    ['loopback', 'unknown', 'undefined'],
    ['loopback', '203.0.113.9, nonsense', 'undefined'],
  ])('trusting "%s", forwarded for %s: %s', async (trust, forwarded, network) => {
    expect(await seen(trust, forwarded)).toBe(network);
  });

  test('what is no network is not trusted', () => {
    expect(parseTrustedProxies('loopback, 10.0.0.0/8, ::1')).toHaveLength(4);
    expect(parseTrustedProxies('everybody')).toBeUndefined();
    expect(parseTrustedProxies('10.0.0.0/99')).toBeUndefined();
  });
});

/** What a real server, asked from this machine, takes for the network of a request. */
async function seen(trust: string, forwarded?: string): Promise<string> {
  const trusted = parseTrustedProxies(trust);
  if (!trusted) throw new Error('these can be read');
  const app = new Hono().get('/', (context) => context.text(String(networkOf(context, trusted))));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers });
  const text = await answer.text();
  server.close();
  return text;
}

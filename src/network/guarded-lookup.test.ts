import type dns from 'node:dns';
import { expect, it } from 'vitest';
import { guardedLookup, RefusedAddress } from './guarded-lookup.ts';

const answering = (...addresses: string[]) =>
  ((_name: string, _options: object, callback: (error: null, found: dns.LookupAddress[]) => void) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof dns.lookup;

const lookUp = (resolve: typeof dns.lookup, all: boolean) =>
  new Promise<unknown>((done) =>
    guardedLookup({ allowLoopback: false }, resolve)('name.example', { all }, (error, address) =>
      done(error ?? address),
    ),
  );

it('hands the socket the public address of a name', async () => {
  expect(await lookUp(answering('93.184.216.34'), false)).toBe('93.184.216.34');
  expect(await lookUp(answering('93.184.216.34'), true)).toEqual([{ address: '93.184.216.34', family: 4 }]);
});

it('refuses a name of which one address is private', async () => {
  expect(await lookUp(answering('93.184.216.34', '10.0.0.1'), true)).toBeInstanceOf(RefusedAddress);
  expect(await lookUp(answering('::ffff:10.0.0.1'), false)).toBeInstanceOf(RefusedAddress);
});

import { expect, test } from 'vitest';
import { proveAddresses } from './newsroom-addresses.ts';

test('no disguise of a private address gets a connection', { timeout: 60_000 }, async () => {
  expect(await proveAddresses(20_261_123, 80)).toEqual({ violations: [] });
});

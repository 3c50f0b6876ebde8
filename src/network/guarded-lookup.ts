import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import { refusalOfAddress, type AddressPolicy } from './public-address.ts';

export class RefusedAddress extends Error {
  override name = 'RefusedAddress';
}

/**
 * Resolves names for the socket itself, so that the address that was checked is the one connected to: a name
 * that answers differently the second time (DNS rebinding) gains nothing. One bad address refuses the name.
 */
export function guardedLookup(
  policy: AddressPolicy,
  resolve: typeof dns.lookup = dns.lookup,
): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const refusal = found.map(({ address }) => refusalOfAddress(address, policy)).find((reason) => reason);
      const first = found[0];
      if (refusal || !first) {
        const reason = refusal ?? 'it has no address';
        return callback(new RefusedAddress(`${hostname} was refused: ${reason}`), '', 0);
      }
      if (options.all) return callback(null, found);
      return callback(null, first.address, first.family);
    });
  };
}

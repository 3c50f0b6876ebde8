import ipaddr from 'ipaddr.js';

export type AddressPolicy = {
  /** For tests alone: this machine's own loopback addresses count as public. */
  readonly allowLoopback: boolean;
};

/**
 * Why an IP address must not be connected to, or `null` when it belongs to the public internet. Addresses that
 * carry an IPv4 address inside (v4-mapped, NAT64, 6to4, Teredo) are refused whatever they carry: no public
 * server needs to be named that way.
 */
export function refusalOfAddress(address: string, { allowLoopback }: AddressPolicy): string | null {
  const bare = address.replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return `${address} is not an IP address`;
  const range = ipaddr.parse(bare).range();
  if (range === 'unicast') return null;
  if (range === 'loopback' && allowLoopback) return null;
  return `${address} is not a public address (${range})`;
}

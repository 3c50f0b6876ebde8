import ipaddr from 'ipaddr.js';

export type AddressPolicy = {
  /** For tests alone: this machine's own loopback addresses count as public. */
  readonly allowLoopback: boolean;
};

/** What IANA has given to the IPv6 internet (RFC 4291); all else is special, old or not given out. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Why an IP address must not be connected to, or `null` when it belongs to the public internet. Addresses that
 * carry an IPv4 address inside (v4-mapped, v4-compatible, NAT64, 6to4, Teredo) are refused whatever they carry: no
 * public server needs to be named that way.
 */
export function refusalOfAddress(address: string, { allowLoopback }: AddressPolicy): string | null {
  const bare = address.replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return `${address} is not an IP address`;
  const parsed = ipaddr.parse(bare);
  const range = parsed.range();
  if (range === 'loopback' && allowLoopback) return null;
  if (range !== 'unicast') return `${address} is not a public address (${range})`;
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast))
    return `${address} is not a public address (outside 2000::/3)`;
  return null;
}

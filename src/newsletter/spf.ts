import ipaddr from 'ipaddr.js';
import type { Names } from './names.ts';

/** What a domain's SPF record (RFC 7208) says of a server that sends in its name. */
export type SpfResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'permerror';

/** Receivers follow no more than that many names. */
const mostLookups = 10;

export async function checkSpf(names: Names, domain: string, address: string): Promise<SpfResult> {
  let lookups = 0;
  const look = async (of: string): Promise<SpfResult> => {
    const records = await spfRecords(names, of);
    if (records.length !== 1) return records.length === 0 ? 'none' : 'permerror';
    const terms = (records[0] ?? '').split(/\s+/).slice(1).filter(Boolean);
    for (const term of terms.filter((each) => !each.includes('='))) {
      const sign = /^[+?~-]/.exec(term)?.[0] ?? '+';
      const [, kind = '', , argument = '', bits] =
        /^[+?~-]?(all|ip4|ip6|a|mx|include|exists|ptr)(:([^/]*[^/\d][^/]*|[^/]*))?(?:\/(\d+))?$/i.exec(
          term,
        ) ?? [];
      const name = argument === '' ? of : argument;
      if (/^(a|mx|include|exists|ptr)$/i.test(kind) && (lookups += 1) > mostLookups) return 'permerror';
      const matches = await matching(kind.toLowerCase(), name, term, bits);
      if (matches === 'permerror') return matches;
      if (matches) return signs[sign] ?? 'neutral';
    }
    const redirect = terms.find((term) => term.startsWith('redirect='))?.slice('redirect='.length);
    if (redirect === undefined) return 'neutral';
    if ((lookups += 1) > mostLookups) return 'permerror';
    const followed = await look(redirect);
    return followed === 'none' ? 'permerror' : followed;
  };

  const matching = async (
    kind: string,
    name: string,
    term: string,
    bits: string | undefined,
  ): Promise<boolean | 'permerror'> => {
    if (kind === 'all') return true;
    if (kind === 'ip4' || kind === 'ip6') return within(address, term.slice(term.indexOf(':') + 1));
    if (kind === 'include') {
      const included = await look(name);
      return included === 'none' || included === 'permerror' ? 'permerror' : included === 'pass';
    }
    if (kind !== 'a' && kind !== 'mx') return kind === '' ? 'permerror' : false;
    const hosts = kind === 'a' ? [name] : await names.exchanges(name);
    const found = (await Promise.all(hosts.map((host) => names.addresses(host)))).flat();
    return found.some((one) => within(address, bits === undefined ? one : `${one}/${bits}`));
  };

  return look(domain);
}

export const spfRecords = async (names: Names, domain: string): Promise<string[]> =>
  (await names.texts(domain)).filter((text) => /^v=spf1(\s|$)/i.test(text));

const signs: { readonly [sign: string]: SpfResult } = {
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
};

function within(address: string, block: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const one = ipaddr.parse(address);
  if (ipaddr.isValid(block)) return ipaddr.parse(block).toNormalizedString() === one.toNormalizedString();
  if (!ipaddr.isValidCIDR(block)) return false;
  const [network, bits] = ipaddr.parseCIDR(block);
  return network.kind() === one.kind() && one.match(network, bits);
}

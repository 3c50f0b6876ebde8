/** Addresses that no stranger may make us connect to, and the ways in which attackers write them. */
const privateAddresses = [
  '127.0.0.1', '127.8.9.1', '10.0.0.1', '10.255.3.4', '172.16.0.1', '172.31.255.1', '192.168.0.1', '192.168.1.254',
  '169.254.169.254', '100.64.0.1', '0.0.0.0', '0.1.2.3', '192.0.0.8', '198.18.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1',
]; // prettier-ignore

type Disguise = (octets: readonly number[], random: () => number) => string;

const number = (octets: readonly number[]): number => octets.reduce((sum, octet) => sum * 256 + octet, 0);
const hex = (octets: readonly number[]): string =>
  [0, 2].map((at) => ((octets[at] ?? 0) * 256 + (octets[at + 1] ?? 0)).toString(16)).join(':');
const octal = (octet: number): string => `0${octet.toString(8)}`;
const hexadecimal = (octet: number): string => `0x${octet.toString(16)}`;

const disguises: readonly Disguise[] = [
  (octets) => octets.join('.'),
  (octets) => `${octets.join('.')}.`,
  (octets) => String(number(octets)),
  (octets) => `0x${number(octets).toString(16)}`,
  (octets) => `0${number(octets).toString(8)}`,
  (octets) => octets.map(octal).join('.'),
  (octets) => octets.map((octet) => `000${octal(octet)}`).join('.'),
  (octets) => octets.map(hexadecimal).join('.'),
  (octets, random) =>
    octets.map((octet) => [String(octet), octal(octet), hexadecimal(octet)][Math.floor(random() * 3)]).join('.'),
  ([a = 0, ...rest]) => `${a}.${number(rest)}`,
  ([a = 0, b = 0, ...rest]) => `${a}.${b}.${number(rest)}`,
  (octets) => octets.join('.').replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (octets) => octets.join('。'),
  (octets) => octets.join('.').replace(/\d/g, (digit) => `%3${digit}`),
  (octets) => octets.join('.').replace(/[1-9]/g, (digit) => String.fromCodePoint(0x245f + Number(digit))),
  (octets) => `[::ffff:${octets.join('.')}]`,
  (octets) => `[::ffff:${hex(octets)}]`,
  (octets) => `[0:0:0:0:0:ffff:${hex(octets)}]`,
  (octets) => `[::ffff:0:${hex(octets)}]`,
  (octets) => `[::${hex(octets)}]`,
  (octets) => `[64:ff9b::${hex(octets)}]`,
  (octets) => `[64:ff9b:1::${hex(octets)}]`,
  (octets) => `[2002:${hex(octets)}::1]`,
  (octets) => `[2001:0:${hex(octets)}::1]`,
  () => '[::1]', () => '[0:0:0:0:0:0:0:1]', () => '[0000::0001]', () => '[::]', () => '[fe80::1]', () => '[fe80::5efe:7f00:1]',
  () => '[fc00::1]', () => '[fdab:cdef::1]', () => '[fec0::1]', () => '[ff02::1]', () => '[100::1]', () => '[2001:db8::1]',
  () => 'localhost', () => 'LOCALHOST', () => 'localhost.', () => 'sub.localhost',
]; // prettier-ignore

/** The host of an address as an attacker would write it. */
export function disguisedHost(random: () => number): string {
  const address = privateAddresses[Math.floor(random() * privateAddresses.length)] ?? '127.0.0.1';
  const disguise = disguises[Math.floor(random() * disguises.length)] ?? disguises[0];
  return disguise?.(address.split('.').map(Number), random) ?? address;
}

import ipaddr from 'ipaddr.js';
import { dkimRecord, dkimSelector } from './dkim-key.ts';
import type { House } from './house.ts';
import type { Names } from './names.ts';
import { checkSpf, spfRecords } from './spf.ts';

/** One thing that receivers look at: how it stands, and what to put into DNS where it does not. */
export type MailFinding = {
  readonly check: 'from' | 'spf' | 'dkim' | 'dmarc' | 'ptr';
  readonly ok: boolean;
  readonly found: string;
  readonly advice: string | null;
};

/** What receivers will make of our letters, by what DNS says of the sender's domain and of the server they leave by. */
export async function checkMail(
  names: Names,
  { from, dkim }: Pick<House, 'from' | 'dkim'>,
  server: string | undefined,
): Promise<MailFinding[]> {
  const { domain } = from;
  const addresses =
    server === undefined ? [] : ipaddr.isValid(server) ? [server] : await names.addresses(server);
  return [
    await checkFrom(names, domain),
    await checkSpfRecord(names, domain, addresses),
    await checkDkim(names, domain, dkim),
    await checkDmarc(names, domain),
    ...(await Promise.all(addresses.map((address) => checkPointer(names, address)))),
  ];
}

const saying =
  (check: MailFinding['check']) =>
  (ok: boolean, found: string, advice: string | null): MailFinding => ({ check, ok, found, advice });

async function checkFrom(names: Names, domain: string): Promise<MailFinding> {
  const [exchanges, addresses] = await Promise.all([names.exchanges(domain), names.addresses(domain)]);
  const ok = exchanges.length > 0 || addresses.length > 0;
  return {
    check: 'from',
    ok,
    found: ok ? `${domain} takes answers at ${exchanges[0] ?? domain}` : `${domain} takes no mail`,
    advice: ok
      ? null
      : `${domain}  MX  10 mail.${domain}: who answers a letter, or returns it, needs somewhere to write to`,
  };
}

async function checkSpfRecord(
  names: Names,
  domain: string,
  addresses: readonly string[],
): Promise<MailFinding> {
  const records = await spfRecords(names, domain);
  const own = addresses.map(
    (address) => `${ipaddr.parse(address).kind() === 'ipv4' ? 'ip4' : 'ip6'}:${address}`,
  );
  const wanted = `${domain}  TXT  v=spf1 ${[...(own.length > 0 ? own : ['mx']), '-all'].join(' ')}`;
  const said = saying('spf');
  if (records.length === 0) return said(false, `${domain} has no SPF record`, wanted);
  if (records.length > 1)
    return said(
      false,
      `${domain} has ${records.length} SPF records, and receivers believe none`,
      'keep one of them',
    );
  if (/\+?\ball\b/.test(records[0] ?? '') && !/[-~?]all\b/.test(records[0] ?? ''))
    return said(false, 'the SPF record lets everybody send', wanted);
  const results = await Promise.all(addresses.map((address) => checkSpf(names, domain, address)));
  const bad = results.findIndex((result) => result !== 'pass');
  if (bad < 0) return said(true, records[0] ?? '', null);
  return said(
    false,
    `SPF says ${results[bad]} of ${addresses[bad]}, where SMTP_URL sends from`,
    `add ${own[bad]} to the record, unless that server passes letters on to others that it names`,
  );
}

async function checkDkim(names: Names, domain: string, dkim: House['dkim']): Promise<MailFinding> {
  const said = saying('dkim');
  if (!dkim)
    return said(
      false,
      'letters are not signed here',
      'run `caravane keys --mail`, unless the mail server signs for this very domain',
    );
  const { name, text } = dkimRecord(dkim, domain);
  const records = await names.texts(name);
  const held = records.some((record) => keyIn(record) === keyIn(text));
  if (held) return said(true, `${name} holds the key that signs`, null);
  const found =
    records.length === 0 ? `there is no ${name}` : `${name} holds another key than ${dkimSelector}’s`;
  return said(false, found, `${name}  TXT  ${text}`);
}

const keyIn = (record: string): string | undefined => /\bp=([^;]*)/.exec(record)?.[1]?.replace(/\s/g, '');

async function checkDmarc(names: Names, domain: string): Promise<MailFinding> {
  const parents = domain
    .split('.')
    .map((_, place, labels) => labels.slice(place).join('.'))
    .slice(0, -1);
  for (const parent of parents) {
    const records = (await names.texts(`_dmarc.${parent}`)).filter((text) => /^v=DMARC1\b/.test(text));
    const [record] = records;
    if (record === undefined) continue;
    const ok = records.length === 1 && /;\s*p=(none|quarantine|reject)\b/.test(record);
    const advice = `_dmarc.${parent}  TXT  v=DMARC1; p=none; rua=mailto:postmaster@${domain}`;
    return { check: 'dmarc', ok, found: record, advice: ok ? null : advice };
  }
  return {
    check: 'dmarc',
    ok: false,
    found: `there is no _dmarc.${domain}`,
    advice: `_dmarc.${domain}  TXT  v=DMARC1; p=none; rua=mailto:postmaster@${domain}; go on to p=quarantine once the reports are clean`,
  };
}

async function checkPointer(names: Names, address: string): Promise<MailFinding> {
  const pointers = await names.reverse(address);
  for (const pointer of pointers)
    if ((await names.addresses(pointer)).includes(address))
      return { check: 'ptr', ok: true, found: `${address} is ${pointer}, and back`, advice: null };
  const found =
    pointers.length === 0
      ? `${address} has no name`
      : `${address} is called ${pointers[0]}, which is another address`;
  return {
    check: 'ptr',
    ok: false,
    found,
    advice: `ask whoever lends the address to point ${address} to the mail server’s name`,
  };
}

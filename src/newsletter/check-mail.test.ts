import dns2 from 'dns2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkMail, type MailFinding } from './check-mail.ts';
import { dkimRecord, makeDkimKey } from './dkim-key.ts';
import { askNames, type Names } from './names.ts';

const { Packet } = dns2;
const domain = 'caravane.example';
const from = { name: 'Caravane', address: `lettre@${domain}`, domain };
const dkim = makeDkimKey();

/** A name server on this machine, with what a test writes into it: `name type` → values. */
let zone: { [question: string]: string[] };
let names: Names;
let close: () => Promise<void>;
beforeEach(async () => {
  const server = dns2.createServer({
    udp: true,
    handle: (request, send) => {
      const response = Packet.createResponseFromRequest(request);
      const [question] = request.questions;
      const { name, type } = question ?? { name: '', type: 0 };
      for (const [asked, values] of Object.entries(zone)) {
        const [owner, kind = ''] = asked.split(' ');
        if (owner !== name.toLowerCase() || Packet.TYPE[kind as 'A'] !== type) continue;
        for (const value of values)
          response.answers.push({
            name,
            type,
            class: Packet.CLASS.IN,
            ttl: 60,
            ...fieldsOf(kind, value),
          } as never);
      }
      send(response);
    },
  });
  const listening = await server.listen({ udp: { port: 0, address: '127.0.0.1' } });
  const { port } = listening.udp as { port: number };
  names = askNames([`127.0.0.1:${port}`]);
  close = async () => void (await server.close());
  zone = {
    [`${domain} MX`]: ['mail.caravane.example'],
    [`${domain} TXT`]: ['v=spf1 include:relay.example -all', 'some-other=record'],
    ['relay.example TXT']: ['v=spf1 a:mail.relay.example/28 ip4:198.51.100.0/24 ~all'],
    ['mail.relay.example A']: ['192.0.2.17'],
    ['17.2.0.192.in-addr.arpa PTR']: ['mail.relay.example'],
    [`caravane._domainkey.${domain} TXT`]: [dkimRecord(dkim, domain).text],
    [`_dmarc.${domain} TXT`]: ['v=DMARC1; p=quarantine; rua=mailto:dmarc@caravane.example'],
  };
});
afterEach(() => close());

const fieldsOf = (kind: string, value: string): object =>
  kind === 'TXT'
    ? { data: value.match(/.{1,250}/g) }
    : kind === 'MX'
      ? { exchange: value, priority: 10 }
      : kind === 'PTR'
        ? { domain: value }
        : { address: value };

const bad = async (): Promise<MailFinding[]> =>
  (await checkMail(names, { from, dkim }, 'mail.relay.example')).filter(({ ok }) => !ok);

test('nothing is to be done where DNS says all that receivers ask for', async () => {
  expect(await bad()).toEqual([]);
});

test.each<[string, string, string[] | undefined, MailFinding['check'], RegExp]>([
  ['no SPF', `${domain} TXT`, undefined, 'spf', /v=spf1 ip4:192\.0\.2\.17 -all/],
  ['two SPF records', `${domain} TXT`, ['v=spf1 -all', 'v=spf1 mx -all'], 'spf', /keep one/],
  ['SPF of others', `${domain} TXT`, ['v=spf1 mx -all'], 'spf', /add ip4:192\.0\.2\.17/],
  ['SPF of everybody', `${domain} TXT`, ['v=spf1 +all'], 'spf', /-all/],
  ['SPF that turns in a circle', 'relay.example TXT', [`v=spf1 include:${domain} -all`], 'spf', /add ip4/],
  ['no key in DNS', `caravane._domainkey.${domain} TXT`, undefined, 'dkim', /v=DKIM1; k=rsa; p=/],
  ['another key in DNS', `caravane._domainkey.${domain} TXT`, ['v=DKIM1; p=MIIB'], 'dkim', /p=MII/],
  ['no DMARC', `_dmarc.${domain} TXT`, undefined, 'dmarc', /_dmarc\.caravane\.example {2}TXT {2}v=DMARC1/],
  ['DMARC without policy', `_dmarc.${domain} TXT`, ['v=DMARC1; rua=mailto:x@y.example'], 'dmarc', /p=none/],
  ['no pointer', '17.2.0.192.in-addr.arpa PTR', undefined, 'ptr', /192\.0\.2\.17/],
  ['a pointer elsewhere', '17.2.0.192.in-addr.arpa PTR', [domain], 'ptr', /192\.0\.2\.17/],
  ['no mailbox', `${domain} MX`, undefined, 'from', /MX/],
])('%s is found, with what to put into DNS', async (_name, record, values, check, advice) => {
  if (values) zone[record] = values;
  else delete zone[record];
  const found = await bad();
  expect(found.map((finding) => finding.check)).toEqual([check]);
  expect(found[0]?.advice).toMatch(advice);
});

test('the policy of the domain above counts, and letters that are not signed are told', async () => {
  delete zone[`_dmarc.${domain} TXT`];
  zone['_dmarc.news.caravane.example TXT'] = [];
  zone[`_dmarc.${domain} TXT`] = ['v=DMARC1; p=reject'];
  const news = { ...from, domain: `news.${domain}` };
  zone[`news.${domain} MX`] = ['mail.caravane.example'];
  zone[`news.${domain} TXT`] = [`v=spf1 redirect=${domain}`];
  const found = await checkMail(names, { from: news }, 'mail.relay.example');
  expect(found.filter(({ ok }) => !ok).map(({ check }) => check)).toEqual(['dkim']);
});

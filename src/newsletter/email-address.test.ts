import { expect, test } from 'vitest';
import { mailboxOf, parseEmailAddress, parseSender } from './email-address.ts';

test.each([
  ['a@b.org', 'a@b.org'],
  ['  a@b.org ', 'a@b.org'],
  ['A.b+c@EXEMPLE.Org', 'A.b+c@exemple.org'],
  ['a@bücher.example', 'a@xn--bcher-kva.example'],
  ['a@пример.рф', 'a@xn--e1afmkfd.xn--p1ai'],
  ["o'neil@exemple.org", "o'neil@exemple.org"],
])('%s is %s', (typed, parsed) => {
  expect(parseEmailAddress(typed)).toBe(parsed);
});

test.each([
  '',
  'a',
  '@b.org',
  'a@',
  'a@b',
  'a@localhost',
  'a b@c.org',
  'a@b.org,c@d.org',
  'a@b.org c@d.org',
  'Anna <a@b.org>',
  '<a@b.org>',
  'a(comment)@b.org',
  '"a b"@b.org',
  '"a"@b.org',
  'group: a@b.org;',
  'a@[127.0.0.1]',
  'a@127.0.0.1',
  '.a@b.org',
  'a..b@c.org',
  'a@b..org',
  'a@-b.org',
  'a@b-.org',
  'a@b.org.',
  'a@b_c.org',
  'é@b.org',
  'a@b.org\r\nBcc: c@d.org',
  'a@b.org\nRCPT TO:<c@d.org>',
  'a\0@b.org',
  'a@b.org\0',
  'a%00@b\u202e.org',
  `${'a'.repeat(65)}@b.org`,
  `a@${'b'.repeat(64)}.org`,
  `a@${'b.'.repeat(130)}org`,
])('%j is no address to write to', (typed) => {
  expect(parseEmailAddress(typed)).toBeUndefined();
});

test('one person’s mailbox is the same however they write it', () => {
  const [one, other] = [parseEmailAddress('Anna@Exemple.org'), parseEmailAddress('anna@exemple.ORG')];
  if (!one || !other) throw new Error('both are addresses');
  expect(mailboxOf(one)).toBe(mailboxOf(other));
});

test('a sender is a name and an address', () => {
  expect(parseSender('Caravane <lettre@caravane.example>')).toEqual({
    name: 'Caravane',
    address: 'lettre@caravane.example',
    domain: 'caravane.example',
  });
  expect(parseSender('nobody at all')).toBeUndefined();
});

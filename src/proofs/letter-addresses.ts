import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import { openDatabase, type DatabasePlace } from '../database/open-database.ts';
import type { CaughtLetter } from '../newsletter/mail-catcher.ts';
import { openLetterHouse, signUpOf, type LetterHouse } from '../server/letter-house.proof.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

/** Odd and naughty addresses: nothing goes anywhere but to the one mailbox that was read, under our headers alone. */
export async function proveLetterAddresses(seed: number, count: number): Promise<Proved> {
  const url = process.env['DATABASE_URL'];
  const home = await mkdtemp(join(tmpdir(), 'caravane-addresses-'));
  try {
    return await signUpOddly(url ? { url } : { home }, seed, count);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

export async function signUpOddly(place: DatabasePlace, seed: number, count: number): Promise<Proved> {
  const random = seeded(seed);
  const database = await openDatabase(place);
  const house = await openLetterHouse({
    open: async () => ({ database, place, close: () => database.destroy() }),
  });
  const violations: string[] = [];
  let taken = 0;
  try {
    for (let number = 0; number < count; number += 1) {
      const address = oddAddress(random, number);
      const body = signUpOf(address, random() < 0.2 ? { topics: [`eau\r\nBcc: ${victim}`] } : {});
      const answer = random() < 0.5 ? await house.signUp(body) : await house.submit('/lettre/', body);
      if (answer.status >= 500) violations.push(`address ${number}: answered ${answer.status}`);
      if (answer.status < 300) taken += 1;
    }
    violations.push(...(await judge(house)));
    return { addresses: count, taken, violations };
  } finally {
    await house.close();
  }
}

const victim = 'victime@ailleurs.example';

const wholes = [
  `lectrice@exemple.org\r\nBcc: ${victim}`,
  `lectrice@exemple.org\nCc: ${victim}`,
  `lectrice@exemple.org%0d%0aBcc:${victim}`,
  `lectrice@exemple.org, ${victim}`,
  `lectrice@exemple.org;${victim}`,
  `lectrice@exemple.org ${victim}`,
  `"${victim}" <lectrice@exemple.org>`,
  `<${victim}> lectrice@exemple.org`,
  `groupe: ${victim}, lectrice@exemple.org;`,
  `lectrice@exemple.org>\r\nRCPT TO:<${victim}`,
  `lectrice(${victim})@exemple.org`,
  `${victim}@exemple.org`,
  `lectrice@[127.0.0.1]`,
  `lectrice@exemple.org\u0000${victim}`,
  `lectrice@exemple.org\u2028Bcc: ${victim}`,
  `lectrice@exemple.org\u0085Bcc: ${victim}`,
  `=?utf-8?q?${victim}?= <lectrice@exemple.org>`,
];
const locals = [
  'lectrice', 'a.b', 'a..b', '.a', 'a.', 'a b', '"a b"', '"a\\"b"', "o'hara", 'a+b', 'a%b', 'a!b', '=?utf-8?q?a?=',
  'é', 'лектор', 'a\tb', '-a', '--', '{a}', '|a', '`a`', '$(a)', 'a'.repeat(64), 'a'.repeat(65), '<a>', 'a@b',
]; // prettier-ignore
const domains = [
  'exemple.org', 'EXEMPLE.ORG', 'exemple', 'exemple.org.', '.org', '-a.org', 'a-.org', 'exemple..org', 'пример.рф',
  'exаmple.org', 'xn--e1afmkfd.xn--p1ai', 'faß.de', '1.2.3.4', '[::1]', 'a_b.org', 'exemple.org/..', 'exemple.org?x',
  'exemple.org#x', `${'a'.repeat(64)}.org`, `${'a.'.repeat(130)}org`, 'ex\u200bemple.org', 'exemple。org', '１.org',
]; // prettier-ignore

function oddAddress(random: () => number, number: number): string {
  const one = (values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? '';
  const whole = random() < 0.3 ? one(wholes) : `${one(locals)}@${one(domains)}`;
  // Each a reader of their own, where it is an address at all.
  return random() < 0.5 ? whole : whole.replace(/^(\w+)/, `$1${number}`);
}

/** Every letter has one recipient, who is the one subscriber whose address was read, and no header beyond ours. */
async function judge(house: LetterHouse): Promise<string[]> {
  await house.mailTo('');
  const rows = await house.database.selectFrom('subscribers').select('address').execute();
  const known = new Set(rows.map(({ address }) => address));
  const violations: string[] = [];
  for (const address of known)
    if (!/^[\x21-\x3f\x41-\x7e]+@[a-z0-9.-]+$/.test(address ?? ''))
      violations.push('a row holds no plain address');
  for (const [number, letter] of house.catcher.letters().entries()) {
    const to = letter.headers.find(({ name }) => name === 'to')?.value;
    const [recipient, ...others] = letter.to.map(inAscii);
    if (recipient === undefined || others.length > 0 || !known.has(recipient) || to !== recipient)
      violations.push(`letter ${number} went elsewhere than to who was read`);
    const strange = strangeHeaders(letter);
    if (strange.length > 0) violations.push(`letter ${number} has headers of ${strange.length} other kinds`);
  }
  return violations;
}

/** The catcher shows domains in letters beyond ASCII; on the wire they are as the rows hold them. */
const inAscii = (address: string): string => {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + domainToASCII(address.slice(at));
};

const ours = new Set(
  (
    'from to subject message-id date mime-version content-type content-language auto-submitted list-unsubscribe ' +
    'list-unsubscribe-post x-auto-response-suppress'
  ).split(' '),
);

const strangeHeaders = ({ headers }: CaughtLetter): string[] => {
  const names = headers.map(({ name }) => name);
  return [
    ...names.filter((name) => !ours.has(name)),
    ...names.filter((name, place) => names.indexOf(name) < place),
  ];
};

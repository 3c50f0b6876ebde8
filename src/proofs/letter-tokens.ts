import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type DatabasePlace } from '../database/open-database.ts';
import { linkIn, openLetterHouse, signUpOf, type LetterHouse } from '../server/letter-house.proof.ts';
import { hours } from '../domain/instant.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

const purposes = ['confirmer', 'preferences', 'desabonner'] as const;
type Page = (typeof purposes)[number];
type Known = { readonly page: Page; readonly token: string; readonly used?: boolean };

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Guesses, replays and crossed purposes of mailed tokens: none of `count` changes anything. */
export async function proveLetterTokens(seed: number, count: number): Promise<Proved> {
  const url = process.env['DATABASE_URL'];
  const home = await mkdtemp(join(tmpdir(), 'caravane-tokens-'));
  try {
    return await guessTokens(url ? { url } : { home }, seed, count);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

export async function guessTokens(place: DatabasePlace, seed: number, count: number): Promise<Proved> {
  const random = seeded(seed);
  const database = await openDatabase(place);
  const house = await openLetterHouse({
    open: async () => ({ database, place, close: () => database.destroy() }),
  });
  try {
    const known = await settle(house);
    const before = await house.contents();
    const violations: string[] = [];
    for (let guess = 0; guess < count; guess += 1) {
      const { page, token } = invent(random, known);
      const answer = await house.submit(`/lettre/${page}?t=${token}`, { act: 'erase', sure: 'true' });
      if (answer.status >= 500) violations.push(`guess ${guess}, ${page}: answered ${answer.status}`);
      if (guess % 1000 === 999 && (await house.contents()) !== before)
        violations.push(`by guess ${guess} something had changed`);
    }
    if ((await house.contents()) !== before) violations.push('something has changed');
    return { guesses: count, violations };
  } finally {
    await house.close();
  }
}

/** A reader who has yet to confirm, one who has, one who left, one who was erased; gives the tokens of all. */
async function settle(house: LetterHouse): Promise<Known[]> {
  const all: Known[] = [];
  for (const name of ['attend', 'lit', 'partie', 'effacee']) {
    const address = `${name}@exemple.org`;
    await house.signUp(signUpOf(address));
    const [first] = await house.mailTo(address);
    const used = name !== 'attend';
    all.push(
      ...tokensIn(first?.links ?? []).map((each) => ({ ...each, used: used && each.page === 'confirmer' })),
    );
    if (!used) continue;
    await house.submit(linkIn(first, 'confirmer'), {});
    house.wait(25 * hours);
    await house.signUp(signUpOf(address));
    const second = (await house.mailTo(address)).at(-1);
    all.push(...tokensIn(second?.links ?? []));
    if (name === 'partie') await house.submit(linkIn(second, 'desabonner'), {});
    if (name === 'effacee') await house.submit(linkIn(second, 'preferences'), { act: 'erase', sure: 'true' });
  }
  return all;
}

const tokensIn = (links: readonly string[]): Known[] =>
  links.flatMap((link) => {
    const [, page, token] = /\/lettre\/(\w+)\?t=([\w-]{43})$/.exec(link) ?? [];
    const purpose = purposes.find((each) => each === page);
    return purpose && token ? [{ page: purpose, token }] : [];
  });

/** A token that opens nothing: made up, one letter off, of another purpose, cut, used before, or with something added. */
function invent(random: () => number, known: readonly Known[]): Known {
  const one = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const { page, token } = one(known);
  const letter = (): string => letters[Math.floor(random() * letters.length)] ?? '';
  const kind = one(['guess', 'slip', 'crossed', 'cut', 'added', 'doubled', 'replay'] as const);
  if (kind === 'guess') return { page: one(purposes), token: Array.from({ length: 43 }, letter).join('') };
  if (kind === 'crossed') return { page: one(purposes.filter((each) => each !== page)), token };
  if (kind === 'replay') return one(known.filter(({ used }) => used));
  if (kind === 'cut') return { page, token: token.slice(0, Math.floor(random() * 43)) };
  if (kind === 'added') return { page, token: token + one(['%00', '%0d%0a', '=', '%20', letter()]) };
  if (kind === 'doubled') return { page, token: `${'a'.repeat(43)}&t=${token}` };
  const at = Math.floor(random() * 43);
  const other = letters[(letters.indexOf(token[at] ?? '') + 1 + Math.floor(random() * 63)) % 64] ?? '';
  return { page, token: token.slice(0, at) + other + token.slice(at + 1) };
}

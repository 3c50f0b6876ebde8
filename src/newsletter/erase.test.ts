import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { makeLink } from './links.ts';
import { openNewsletter } from './open-newsletter.ts';
import { signUpOnPage } from './sign-up.proof.ts';

const house = {
  name: 'Caravane',
  origin: 'https://caravane.example',
  from: { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' },
  topics: [],
};

test('an erased address is in no byte of the home', async () => {
  const home = await mkdtemp(join(tmpdir(), 'caravane-erase-'));
  const database = await openDatabase({ home });
  const newsletter = openNewsletter(database, house);
  const holds = async (text: string): Promise<boolean> => {
    const files = await readdir(home);
    const bytes = await Promise.all(files.map((file) => readFile(join(home, file))));
    return bytes.some((each) => each.includes(text));
  };
  for (const name of ['lectrice', 'voisine', 'passante']) {
    await signUpOnPage(newsletter, `${name}@exemple.org`, `key-${name}`);
  }
  expect(await holds('lectrice@')).toBe(true);
  const { id } = await database
    .selectFrom('subscribers')
    .select('id')
    .where('mailbox', '=', 'lectrice@exemple.org')
    .executeTakeFirstOrThrow();
  const token = await makeLink(database, 'preferences', id, Date.now());
  const outcome = await newsletter.wish({ purpose: 'preferences', token, wish: { act: 'erase' } });
  expect(outcome).toMatchObject({ is: 'acted', subscriber: { state: 'erased' } });
  expect(await holds('lectrice@')).toBe(false);
  expect(await holds('voisine@')).toBe(true);
  await database.destroy();
  expect(await holds('lectrice@')).toBe(false);
  await rm(home, { recursive: true });
});

import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseFile, openDatabase } from '../database/open-database.ts';
import type { House } from './house.ts';
import { smtpCarrier } from './mail-carrier.ts';
import { catchMail, type MailCatcher } from './mail-catcher.ts';
import { openNewsletter, type Newsletter } from './open-newsletter.ts';
import { signUpOnPage } from './sign-up.proof.ts';

const house: House = {
  name: 'Caravane',
  origin: 'https://caravane.example',
  from: { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' },
  topics: [],
};

let home: string;
let catcher: MailCatcher;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'caravane-fence-'));
  catcher = await catchMail();
});
afterEach(async () => {
  await catcher.close();
  await rm(home, { recursive: true, force: true });
});

/** The newsletter of the home, as a process of its own would open it. */
async function inHome(act: (newsletter: Newsletter) => Promise<void>): Promise<string[]> {
  const database = await openDatabase({ home });
  const carrier = smtpCarrier(catcher.url, house);
  const reports: string[] = [];
  const newsletter = openNewsletter(database, house, { fenceFile: join(home, 'letters.fence') });
  await act(newsletter);
  await newsletter.sendAllDue(carrier, (line) => reports.push(line));
  carrier.close();
  await database.destroy();
  return reports;
}

const signUp =
  (email: string) =>
  (newsletter: Newsletter): Promise<void> =>
    signUpOnPage(newsletter, email);

const nothing = async (): Promise<void> => undefined;
const backup = () => join(home, 'backup');

/** Queues a letter, backs the database up, sends it, and puts the backup in its place. */
async function restore(): Promise<void> {
  await inHome(signUp('premiere@exemple.org'));
  await inHome(async (newsletter) => {
    await newsletter.pause(true);
    await signUp('lectrice@exemple.org')(newsletter);
  });
  await copyFile(join(home, databaseFile), backup());
  await inHome((newsletter) => newsletter.pause(false));
  expect(catcher.letters()).toHaveLength(2);
  await copyFile(backup(), join(home, databaseFile));
}

test('a paused newsletter keeps its letters until it goes on', async () => {
  const [said] = await inHome(async (newsletter) => {
    await newsletter.pause(true);
    await signUp('lectrice@exemple.org')(newsletter);
  });
  expect(said).toContain('paused');
  expect(catcher.letters()).toHaveLength(0);
  await inHome((newsletter) => newsletter.pause(false));
  expect(catcher.letters()).toHaveLength(1);
});

test('a restored backup does not write again, and says what to do', async () => {
  await restore();
  const [said] = await inHome((newsletter) => newsletter.pause(false));
  expect(said).toContain('--after-restore');
  expect(catcher.letters()).toHaveLength(2);

  await inHome(async (newsletter) => expect(await newsletter.acceptRestored()).toBe(1));
  expect(catcher.letters()).toHaveLength(2);
  await inHome(signUp('passante@exemple.org'));
  expect(catcher.letters()).toHaveLength(3);
});

test('nor does one that is put back where nothing has been sent from', async () => {
  await restore();
  await rm(join(home, 'letters.fence'));
  await inHome((newsletter) => newsletter.pause(false));
  expect(catcher.letters()).toHaveLength(2);
});

test('a database that has never sent needs no word, and a file that says nothing stops it', async () => {
  await inHome(nothing);
  await inHome(signUp('lectrice@exemple.org'));
  expect(catcher.letters()).toHaveLength(1);
  await writeFile(join(home, 'letters.fence'), 'x');
  await inHome(signUp('passante@exemple.org'));
  expect(catcher.letters()).toHaveLength(1);
});

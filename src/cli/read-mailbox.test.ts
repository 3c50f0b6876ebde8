import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eachNewMessage, readMailbox } from './read-mailbox.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caravane-mailbox-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(path: string): Promise<string[]> {
  const messages: string[] = [];
  for await (const message of readMailbox(path)) messages.push(String(message));
  return messages;
}

test('a message, an mbox and a Maildir are read alike', async () => {
  await writeFile(join(folder, 'one.eml'), 'Subject: one\r\n\r\nFrom here');
  expect(await read(join(folder, 'one.eml'))).toEqual(['Subject: one\r\n\r\nFrom here']);
  const mbox = 'From a@b Fri Nov 27\nSubject: one\n\n>From here\nFrom c@d Fri Nov 27\nSubject: two\n\nend\n';
  await writeFile(join(folder, 'mbox'), mbox);
  expect(await read(join(folder, 'mbox'))).toEqual(['Subject: one\n\nFrom here\n', 'Subject: two\n\nend\n']);
  for (const name of ['cur', 'new', 'tmp']) await mkdir(join(folder, 'Maildir', name), { recursive: true });
  await writeFile(join(folder, 'Maildir', 'new', '1.x'), 'Subject: new\n\n');
  await writeFile(join(folder, 'Maildir', 'tmp', '2.x'), 'half');
  expect(await read(join(folder, 'Maildir'))).toEqual(['Subject: new\n\n']);
});

test('what is new is seen once; what fails stays new', async () => {
  for (const name of ['cur', 'new']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'new', '1.x'), 'Subject: new\n\n');
  await expect(eachNewMessage(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const seen: string[] = [];
  const act = async (message: Buffer): Promise<void> => void seen.push(String(message));
  expect(await eachNewMessage(folder, act)).toBe(1);
  expect(await eachNewMessage(folder, act)).toBe(0);
  expect(seen).toEqual(['Subject: new\n\n']);
  expect(await readdir(join(folder, 'cur'))).toEqual(['1.x:2,S']);
});

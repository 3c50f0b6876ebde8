import { readFile, stat, writeFile } from 'node:fs/promises';
import { dkimSelector, makeDkimKey, type DkimKey } from '../newsletter/dkim-key.ts';
import type { Home } from './home.ts';
import { Refusal } from './refusal.ts';

/** The key that signs letters, if there is one: without, that is left to the mail server. */
export async function readMailKey({ mailKey }: Home): Promise<DkimKey | undefined> {
  const found = await stat(mailKey).catch(() => undefined);
  if (!found) return undefined;
  if ((found.mode & 0o077) !== 0)
    throw new Refusal(`others may read ${mailKey}: run \`chmod 600 ${mailKey}\``);
  return { selector: dkimSelector, pem: await readFile(mailKey, 'utf8') };
}

/** Makes it where there is none. */
export async function openMailKey(home: Home): Promise<DkimKey> {
  const { pem } = makeDkimKey();
  await writeFile(home.mailKey, pem, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw new Refusal(`cannot write ${home.mailKey} (${error.code})`);
  });
  const key = await readMailKey(home);
  if (!key) throw new Refusal(`${home.mailKey} has gone`);
  return key;
}

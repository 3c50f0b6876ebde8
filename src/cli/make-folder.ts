import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from './refusal.ts';

/**
 * Makes a folder that only this account may enter, level by level: where a level can neither be made nor found, as in
 * `/proc`, Node's own recursive way never ends.
 * @throws Refusal when it is not there afterwards, to be written into.
 */
export async function makeFolder(folder: string, advice: string): Promise<void> {
  try {
    await makeLevel(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(`cannot write in ${folder} (${code}): ${advice}`);
  }
}

async function makeLevel(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => undefined))?.isDirectory()) return;
  if (dirname(folder) !== folder) await makeLevel(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
  });
}

import { access, constants, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkout } from './checkout.ts';
import { Refusal } from './refusal.ts';

/** The one folder of state, and where things lie in it. */
export type Home = {
  readonly folder: string;
  readonly keys: string;
  readonly site: string;
  readonly pictures: string;
};

/** Makes the home where it is missing. `--home`, else `CARAVANE_HOME`, else `.caravane/` in the checkout. */
export async function openHome(flag: string | undefined): Promise<Home> {
  const folder = resolve(flag ?? process.env['CARAVANE_HOME'] ?? join(checkout, '.caravane'));
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `cannot write in the home ${folder} (${code}): give this account the right to, or choose another with --home`,
    );
  }
  return {
    folder,
    keys: join(folder, 'keys'),
    site: join(folder, 'site'),
    pictures: join(folder, 'pictures'),
  };
}

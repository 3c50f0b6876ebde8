import { join, resolve } from 'node:path';
import { checkout } from './checkout.ts';
import { makeFolder } from './make-folder.ts';

/** The one folder of state, and where things lie in it. */
export type Home = {
  readonly folder: string;
  readonly keys: string;
  readonly site: string;
  readonly pictures: string;
  /** The key that signs letters; apart from `keys/`, which no server opens. */
  readonly mailKey: string;
  /** How far sending has got. Not for backups: a copy that is put back is told by it. */
  readonly fence: string;
};

/** Makes the home where it is missing. `--home`, else `CARAVANE_HOME`, else `.caravane/` in the checkout. */
export async function openHome(flag: string | undefined): Promise<Home> {
  const folder = resolve(flag ?? process.env['CARAVANE_HOME'] ?? join(checkout, '.caravane'));
  await makeFolder(folder, 'give this account the right to, or choose another home with --home');
  return {
    folder,
    keys: join(folder, 'keys'),
    site: join(folder, 'site'),
    pictures: join(folder, 'pictures'),
    mailKey: join(folder, 'mail-key.pem'),
    fence: join(folder, 'letters.fence'),
  };
}

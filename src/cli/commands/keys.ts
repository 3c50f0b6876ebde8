import { Command } from 'commander';
import { openSigningKeys } from '../../publish/signing-keys.ts';
import { openHome } from '../home.ts';
import type { HomeOption } from '../newsroom.ts';
import { printer } from '../say.ts';

type Options = HomeOption & { readonly json: boolean };

/** `keys`: makes the publication's keys where there are none, and shows the public ones. */
export const keysCommand = (): Command =>
  new Command('keys')
    .description('make the keys that sign the edition, if need be, and show the public ones')
    .option('--json', 'print them as JSON', false)
    .action(async (_own: object, command: Command) => {
      const { home: flag, json } = command.optsWithGlobals<Options>();
      const home = await openHome(flag);
      const { root, certificate } = await openSigningKeys(home.keys);
      printer(json)(
        { root, serial: certificate.serial, key: certificate.key },
        `root key     ${root}\nsigning key  ${certificate.key} (serial ${certificate.serial})\nin ${home.keys}: keep a copy.`,
      );
    });

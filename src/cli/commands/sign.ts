import { resolve } from 'node:path';
import { Command } from 'commander';
import { signHead } from '../../publish/issue-head.ts';
import { openSigningKeys } from '../../publish/signing-keys.ts';
import { openTree } from '../../publish/tree.ts';
import { openHome } from '../home.ts';
import type { HomeOption } from '../newsroom.ts';
import { printer } from '../say.ts';

type Options = HomeOption & { readonly json: boolean };

/** `sign`: gives an edition its signature, on the machine that holds the key and reads nothing that strangers wrote. */
export const signCommand = (): Command =>
  new Command('sign')
    .description('sign the edition that `publish --unsigned` left, and so give it to readers')
    .argument('[folder]', 'the tree (default: site/ in the home)')
    .option('--json', 'print the result as JSON', false)
    .action(async (folder: string | undefined, _own: object, command: Command) => {
      const { home: flag, json } = command.optsWithGlobals<Options>();
      const home = await openHome(flag);
      const keys = await openSigningKeys(home.keys);
      const { edition, certificate, index } = await signHead(
        await openTree(folder === undefined ? home.site : resolve(folder)),
        keys,
      );
      printer(json)(
        { edition, serial: certificate.serial, index: index.hash },
        `edition ${edition} is signed with key ${certificate.serial}`,
      );
    });

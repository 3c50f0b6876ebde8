import { Command } from 'commander';
import { resolve } from 'node:path';
import { dkimRecord } from '../../newsletter/dkim-key.ts';
import { parseSender } from '../../newsletter/email-address.ts';
import { copyPublicKeys, openSigningKeys, rotateSigningKeys } from '../../publish/signing-keys.ts';
import { openHome } from '../home.ts';
import type { HomeOption } from '../newsroom.ts';
import { openMailKey } from '../mail-key.ts';
import { readPublication } from '../publication-file.ts';
import { printer } from '../say.ts';

type Options = HomeOption & {
  readonly json: boolean;
  readonly rotate: boolean;
  readonly mail: boolean;
  readonly publicTo?: string;
};

/** `keys`: makes the publication's keys where there are none, shows the public ones, and rotates the one that signs. */
export const keysCommand = (): Command =>
  new Command('keys')
    .description('make the keys that sign the edition, if need be, show the public ones, and rotate')
    .option('--rotate', 'put a new signing key in the place of the present one; needs the root key', false)
    .option('--mail', 'make the key that signs letters, if need be, and show its DNS record', false)
    .option('--public-to <folder>', 'copy the public parts there, for a machine that publishes --unsigned')
    .option('--json', 'print them as JSON', false)
    .action(async (_own: object, command: Command) => {
      const { home: flag, json, rotate, mail, publicTo } = command.optsWithGlobals<Options>();
      const home = await openHome(flag);
      if (mail) {
        const { publication } = await readPublication(home.folder, {
          first: undefined,
          last: 'http://localhost',
        });
        const domain = parseSender(publication.from)?.domain ?? 'example.org';
        const { name, text } = dkimRecord(await openMailKey(home), domain);
        printer(json)(
          { name, type: 'TXT', text },
          `${name}  TXT  ${text}\nin ${home.mailKey}: put this record into DNS, then run \`caravane doctor mail\`.`,
        );
        return;
      }
      const { root, certificate } = await (rotate ? rotateSigningKeys : openSigningKeys)(home.keys);
      if (publicTo !== undefined) await copyPublicKeys(home.keys, resolve(publicTo));
      printer(json)(
        { root, serial: certificate.serial, key: certificate.key },
        `root key     ${root}\nsigning key  ${certificate.key} (serial ${certificate.serial})\nin ${home.keys}: keep a copy.`,
      );
    });

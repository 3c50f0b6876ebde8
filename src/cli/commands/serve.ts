import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { checkout } from '../checkout.ts';
import { inNewsroom, type HomeOption } from '../newsroom.ts';
import { Refusal } from '../refusal.ts';
import { portOption, serveHome, untilStopped } from '../serve-home.ts';

type Options = HomeOption & { readonly port: number; readonly host?: string; readonly dev: boolean };

/** `serve`: HTTP on the tree as it stands. It never opens `keys/`: an empty home is published by another process. */
export const serveCommand = (): Command =>
  new Command('serve')
    .description('serve the edition, on loopback unless --host says otherwise')
    .addOption(portOption())
    .option('--host <address>', 'the address to listen on')
    .option('--dev', 'for development: on loopback, with its conveniences', false)
    .action((_own: object, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      return inNewsroom(options, async (newsroom) => {
        const { home } = newsroom;
        if (!existsSync(join(home.site, 'index.html'))) publishApart(home.folder);
        const { close } = await serveHome(newsroom, options);
        await untilStopped();
        await close();
      });
    });

function publishApart(home: string): void {
  const words = [join(checkout, 'src/cli/bin.js'), 'publish', '--home', home];
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Refusal(`the edition of ${home} could not be published; see above`);
}

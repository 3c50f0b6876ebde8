import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { openHome } from '../home.ts';
import { samplePublication } from '../publication-file.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../say.ts';

/** `init`: a `publication.json` to fill in, with the sample's words and topics as a start. */
export const initCommand = (): Command =>
  new Command('init')
    .description('write publication.json and topics.json into the home, ready to be filled in')
    .action(async (_options: object, command: Command) => {
      const home = await openHome(command.optsWithGlobals<{ home?: string }>().home);
      const file = join(home.folder, 'publication.json');
      const topics = join(home.folder, 'topics.json');
      for (const path of [file, topics]) {
        if (existsSync(path)) throw new Refusal(`${path} is there already: edit it, or move it away first`);
      }
      const sample = JSON.parse(await readFile(samplePublication, 'utf8')) as object;
      const start = { ...sample, name: 'Ma publication', sources: [], topics: 'topics.json' };
      await copyFile(join(dirname(samplePublication), 'topics.json'), topics);
      await writeFile(file, `${JSON.stringify(start, undefined, 2)}\n`, { flag: 'wx' });
      say(`Wrote ${file}: put your feeds into "sources", then run \`caravane run\`.`);
    });

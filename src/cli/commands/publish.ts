import { Command } from 'commander';
import { inNewsroom, type HomeOption } from '../newsroom.ts';
import { print } from '../print-edition.ts';
import { printer, say } from '../say.ts';

type Options = HomeOption & {
  readonly out?: string;
  readonly release?: string;
  readonly unsigned: boolean;
  readonly killSwitch: boolean;
  readonly json: boolean;
};

/** `publish`: writes the edition of the record. The same record leaves every byte as it is. */
export const publishCommand = (): Command =>
  new Command('publish')
    .description('write the edition: a static tree that any web server can hold')
    .option('--out <folder>', 'where to write it (default: site/ in the home)')
    .option('--release <id>', 'name this deploy of the app')
    .option('--unsigned', 'leave the head to `caravane sign`; needs the public keys alone', false)
    .option('--kill-switch', 'publish the service worker that ends the one that readers have', false)
    .option('--json', 'print the result as JSON', false)
    .action((_own: object, command: Command) => {
      const { out, release, unsigned, killSwitch, json, ...options } = command.optsWithGlobals<Options>();
      return inNewsroom(options, async (newsroom) => {
        const published = await print(newsroom, {
          ...(out === undefined ? {} : { out }),
          ...(release === undefined ? {} : { release }),
          unsigned,
          killSwitch,
        });
        if (!('signature' in published.head))
          say('The head waits for its signature: run `caravane sign` where the key is.');
        if (killSwitch) say('Readers’ workers will end themselves; the next publish brings them back.');
        const { edition, articles, pagesWritten, blocksWritten, bytes, ms } = published;
        printer(json)(
          { edition, articles, pagesWritten, blocksWritten, bytes, ms },
          `edition ${edition}: ${articles} articles, ${pagesWritten} pages and ${blocksWritten} blocks written, ` +
            `${bytes} bytes, ${ms} ms`,
        );
      });
    });

import { Command } from 'commander';
import { inNewsroom, type HomeOption } from '../newsroom.ts';
import { print } from '../print-edition.ts';
import { printer } from '../say.ts';

type Options = HomeOption & { readonly out?: string; readonly release?: string; readonly json: boolean };

/** `publish`: writes the edition of the record. The same record leaves every byte as it is. */
export const publishCommand = (): Command =>
  new Command('publish')
    .description('write the edition: a static tree that any web server can hold')
    .option('--out <folder>', 'where to write it (default: site/ in the home)')
    .option('--release <id>', 'name this deploy of the app')
    .option('--json', 'print the result as JSON', false)
    .action((_own: object, command: Command) => {
      const { out, release, json, ...options } = command.optsWithGlobals<Options>();
      return inNewsroom(options, async (newsroom) => {
        const published = await print(newsroom, {
          ...(out === undefined ? {} : { out }),
          ...(release === undefined ? {} : { release }),
        });
        const { edition, articles, pagesWritten, blocksWritten, bytes, ms } = published;
        printer(json)(
          { edition, articles, pagesWritten, blocksWritten, bytes, ms },
          `edition ${edition}: ${articles} articles, ${pagesWritten} pages and ${blocksWritten} blocks written, ` +
            `${bytes} bytes, ${ms} ms`,
        );
      });
    });

import { Command, Option } from 'commander';
import { hangPictures } from '../hang-pictures.ts';
import { inRecordRoom, type HomeOption } from '../newsroom.ts';
import { printer, say } from '../say.ts';
import { sourcesOf, takeInAll, type SourceLine } from '../take-in.ts';

type Options = HomeOption & { readonly pictures: 'yes' | 'no'; readonly json: boolean };

/** `ingest`: takes sources in, one line each after its commit, then works through the pictures. */
export const ingestCommand = (): Command =>
  new Command('ingest')
    .description('take sources in: those of publication.json, or the given files and addresses')
    .argument('[sources...]', 'feed files or web addresses')
    .addOption(
      new Option('--pictures <choice>', 'fetch their pictures too').choices(['yes', 'no']).default('yes'),
    )
    .option('--json', 'print one JSON object a source', false)
    .action((named: string[], _own: object, command: Command) =>
      inRecordRoom(command.optsWithGlobals<Options>(), async (newsroom) => {
        const { json, pictures } = command.optsWithGlobals<Options>();
        const print = printer(json);
        const sources = sourcesOf(newsroom, named);
        await takeInAll(newsroom, sources, (line) => {
          print(line, describe(line));
          if (line.status === 'failed') process.exitCode = 1;
        });
        if (pictures === 'no') return;
        const { stored, failed } = await hangPictures(newsroom, [...sources, ...sourcesOf(newsroom, [])]);
        if (stored + failed > 0) say(`pictures: ${stored} kept, ${failed} to be tried again`);
      }),
    );

const describe = ({
  source,
  error,
  format,
  items,
  added,
  updated,
  unchanged,
  skipped,
}: SourceLine): string =>
  error === undefined
    ? `${source}: ${format}, ${items} items: ${added} added, ${updated} updated, ${unchanged} unchanged` +
      skipped.map(({ item, reason }) => `\n  skipped ${item}: ${reason}`).join('')
    : `${source}: not taken in: ${error}`;

import { Command } from 'commander';
import { detectLanguage } from '../../ingest/detect-language.ts';
import { preflight } from '../../publish/preflight.ts';
import { inRecordRoom, type HomeOption } from '../newsroom.ts';
import { printer, say } from '../say.ts';

type Options = HomeOption & { readonly json: boolean };

/** `preflight`: what will disappoint readers offline, a line each. */
export const preflightCommand = (): Command =>
  new Command('preflight')
    .description('tell what will disappoint readers offline')
    .option('--json', 'print one JSON object a finding', false)
    .action((_own: object, command: Command) => {
      const { json, ...options } = command.optsWithGlobals<Options>();
      return inRecordRoom(options, async ({ archive }) => {
        const print = printer(json);
        const pictures = await archive.pictures();
        const findings = (await archive.articles()).flatMap((article) =>
          preflight(article, pictures, detectLanguage),
        );
        for (const finding of findings)
          print(finding, `${finding.article}: ${finding.problem}: ${finding.detail}`);
        if (findings.length === 0) say('nothing to mend');
      });
    });

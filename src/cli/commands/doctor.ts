import { Command } from 'commander';
import { checkMail } from '../../newsletter/check-mail.ts';
import { askNames } from '../../newsletter/names.ts';
import { inNewsroom, type HomeOption } from '../newsroom.ts';
import { smtpUrl } from '../open-mail.ts';
import { Refusal } from '../refusal.ts';
import { printer } from '../say.ts';

type Options = HomeOption & { readonly json: boolean };

/** `doctor mail`: what receivers will make of letters, and what to put into DNS. */
export const doctorCommand = (): Command =>
  new Command('doctor').description('check what others will make of what is sent from here').addCommand(
    new Command('mail')
      .description('check SPF, DKIM, DMARC and the name of the mail server; say what to put into DNS')
      .option('--json', 'print one JSON object a check', false)
      .action((_own: object, command: Command) => {
        const { json, ...options } = command.optsWithGlobals<Options>();
        return inNewsroom(options, async ({ newsletter: { house } }) => {
          const url = smtpUrl();
          const server = url === undefined ? undefined : new URL(url).hostname;
          const findings = await checkMail(askNames(), house, server).catch((error: unknown) => {
            throw new Refusal(`DNS does not answer (${String(error)}): try again where there is a network`);
          });
          const print = printer(json);
          for (const finding of findings) {
            const { check, ok, found, advice } = finding;
            print(
              finding,
              `${ok ? 'good' : 'BAD '}  ${check.padEnd(5)}  ${found}${advice ? `\n             → ${advice}` : ''}`,
            );
            if (!ok) process.exitCode = 1;
          }
        });
      }),
  );

import { resolve } from 'node:path';
import { Command } from 'commander';
import { inNewsroom, type HomeOption } from '../newsroom.ts';
import { readMailbox } from '../read-mailbox.ts';
import { printer } from '../say.ts';

type Options = HomeOption & { readonly json: boolean };

/** `bounces`: reads letters that came back, out of files or a folder of mail. Reading the same again changes nothing. */
export const bouncesCommand = (): Command =>
  new Command('bounces')
    .description('read letters that came back: messages, mboxes or folders of mail')
    .argument('<mailbox...>', 'files, or folders such as a Maildir')
    .option('--json', 'print one JSON object a mailbox', false)
    .action((mailboxes: readonly string[], _own: object, command: Command) => {
      const { json, ...options } = command.optsWithGlobals<Options>();
      return inNewsroom(options, async ({ newsletter }) => {
        const print = printer(json);
        for (const mailbox of mailboxes) {
          const counts = { bounce: 0, complaint: 0, delay: 0, unsigned: 0, other: 0, before: 0 };
          for await (const message of readMailbox(resolve(mailbox)))
            counts[await newsletter.returned(message)] += 1;
          const { bounce, complaint, delay, unsigned, other, before } = counts;
          print(
            { mailbox, ...counts },
            `${mailbox}: ${bounce} bounces, ${complaint} complaints; nothing done for ${before} known, ` +
              `${delay} delays, ${unsigned} without our signature, ${other} of another kind`,
          );
        }
      });
    });

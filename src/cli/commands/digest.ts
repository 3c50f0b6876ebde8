import { Command, InvalidArgumentError } from 'commander';
import { smtpCarrier } from '../../newsletter/mail-carrier.ts';
import { inNewsroom, type HomeOption } from '../newsroom.ts';
import { smtpUrl } from '../open-mail.ts';
import { printer, say } from '../say.ts';

type Options = HomeOption & { readonly send: boolean; readonly date?: number; readonly json: boolean };

/** `digest`: what each digest would say now; with `--send` it is queued for its readers, and sent. */
export const digestCommand = (): Command =>
  new Command('digest')
    .description('compose the digests that are due, one for each language and frequency')
    .option('--send', 'send them to their readers', false)
    .option('--date <date>', 'as of that moment, or the end of that day in UTC (default: now)', parseMoment)
    .option('--json', 'print one JSON object a language and frequency', false)
    .action((_own: object, command: Command) => {
      const { send, date, json, ...options } = command.optsWithGlobals<Options>();
      return inNewsroom(options, async ({ archive, newsletter }) => {
        const url = smtpUrl();
        const digests = await newsletter.digests(await archive.articles(), {
          moment: date ?? Date.now(),
          send,
        });
        if (send && url !== undefined) {
          const carrier = smtpCarrier(url, newsletter.house);
          await newsletter.sendAllDue(carrier, say).finally(carrier.close);
        }
        const print = printer(json);
        let waiting = 0;
        for (const { language, frequency, recipients, articles, due, id } of digests) {
          const letters = id === null ? { sent: 0, failed: 0, waiting: 0 } : await newsletter.letters(id);
          waiting += letters.waiting;
          const { sent, failed } = letters;
          const line = { language, frequency, recipients, sent, failed, articles, due };
          if (json || recipients > 0 || articles > 0) print(line, describe(line));
          if (failed > 0) process.exitCode = 1;
        }
        if (digests.every(({ recipients }) => recipients === 0)) say('no digest has a reader now');
        if (waiting > 0) say(`${waiting} letters are queued: a \`serve\` with SMTP_URL or --dev sends them`);
      });
    });

function parseMoment(text: string): number {
  const moment = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59Z` : text);
  if (!Number.isNaN(moment) && /^\d{4}-\d\d-\d\d/.test(text)) return moment;
  throw new InvalidArgumentError('A date is 2026-11-23, or 2026-11-23T06:00:00Z.');
}

type Line = {
  readonly language: string;
  readonly frequency: string;
  readonly recipients: number;
  readonly sent: number;
  readonly failed: number;
  readonly articles: number;
};

const describe = ({ language, frequency, recipients, sent, failed, articles }: Line): string =>
  `${language} ${frequency}: ${articles} articles for ${recipients} readers, ${sent} sent, ${failed} failed`;

import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { parseEmailAddress, type EmailAddress } from '../../newsletter/email-address.ts';
import { smtpCarrier } from '../../newsletter/mail-carrier.ts';
import type { Drafted } from '../../newsletter/draft-digests.ts';
import { inNewsroom, type HomeOption, type Newsroom } from '../newsroom.ts';
import { smtpUrl } from '../open-mail.ts';
import { Refusal } from '../refusal.ts';
import { printer, say } from '../say.ts';
import { whatToSay } from '../what-to-say.ts';

type Options = HomeOption & {
  readonly send: boolean;
  readonly preview?: string | true;
  readonly test?: EmailAddress;
  readonly date?: number;
  readonly json: boolean;
};

/** `digest`: what each digest would say now; with `--send` it is queued for its readers, and sent. */
export const digestCommand = (): Command =>
  new Command('digest')
    .description('compose the digests that are due, one for each language and frequency')
    .option('--send', 'send them to their readers', false)
    .option('--preview [folder]', 'write them as pages to look at (default: preview/ in the home)')
    .option('--test <address>', 'send them to one address, under links that open nothing', parseAddress)
    .option('--date <date>', 'as of that moment, or the end of that day in UTC (default: now)', parseMoment)
    .option('--json', 'print one JSON object a language and frequency', false)
    .action((_own: object, command: Command) => {
      const { send, preview, test, date, json, ...options } = command.optsWithGlobals<Options>();
      return inNewsroom(options, async (newsroom) => {
        const { newsletter, home } = newsroom;
        const url = smtpUrl();
        const moment = date ?? Date.now();
        const said = await whatToSay(newsroom, moment);
        if (preview !== undefined || test !== undefined) {
          const drafts = await newsletter.drafts(said, moment);
          if (drafts.length === 0) say('there is nothing to say: no issue would be due');
          if (preview !== undefined)
            await writePages(drafts, preview === true ? join(home.folder, 'preview') : resolve(preview));
          if (test !== undefined) await sendTest(newsroom, drafts, test);
        }
        const digests = await newsletter.digests(said, { moment, send });
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

/** As pages and as text, one of each for a language and frequency. */
async function writePages(drafts: readonly Drafted[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { language, frequency, letter } of drafts) {
    const name = join(folder, `${language}-${frequency}`);
    await writeFile(`${name}.html`, letter.html);
    await writeFile(`${name}.txt`, `${letter.subject}\n\n${letter.text}`);
    say(`${name}.html`);
  }
}

async function sendTest(
  { newsletter }: Newsroom,
  drafts: readonly Drafted[],
  address: EmailAddress,
): Promise<void> {
  const url = smtpUrl();
  if (url === undefined) throw new Refusal('SMTP_URL is not set: there is no server to send a test by');
  const { house } = newsletter;
  const carrier = smtpCarrier(url, house);
  for (const [place, { letter }] of drafts.entries()) {
    const delivery = await carrier.carry(letter, {
      to: address,
      messageId: `<test-${Date.now()}-${place}@${house.from.domain}>`,
      kind: 'digest',
      returnPath: house.from.address,
    });
    if (delivery.is !== 'taken') process.exitCode = 1;
    say(delivery.is === 'taken' ? `sent: ${letter.subject}` : `not sent: ${delivery.problem}`);
  }
  carrier.close();
}

function parseAddress(text: string): EmailAddress {
  const address = parseEmailAddress(text);
  if (address) return address;
  throw new InvalidArgumentError('Write one address, such as name@example.org.');
}

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

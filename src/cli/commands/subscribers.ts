import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Addressed } from '../../newsletter/subscriber-states.ts';
import { inNewsroom, type HomeOption } from '../newsroom.ts';
import { printer, say } from '../say.ts';

type Options = HomeOption & { readonly export?: string; readonly json: boolean };

/** `subscribers`: how many there are in each state; with `--export` all of them, as CSV. */
export const subscribersCommand = (): Command =>
  new Command('subscribers')
    .description('count the subscribers by state')
    .option('--export <file>', 'write them to a CSV file, readable by its owner alone')
    .option('--json', 'print one JSON object a state', false)
    .action((_own: object, command: Command) => {
      const { json, export: file, ...options } = command.optsWithGlobals<Options>();
      return inNewsroom(options, async ({ newsletter }) => {
        const print = printer(json);
        for (const { state, count } of await newsletter.counts())
          print({ state, count }, `${String(count).padStart(8)}  ${state}`);
        if (file === undefined) return;
        const subscribers = await newsletter.subscribers();
        await writeFile(resolve(file), toCsv(subscribers), { mode: 0o600 });
        say(`${subscribers.length} subscribers written to ${resolve(file)}: it holds their addresses`);
      });
    });

const columns = [
  'address',
  'state',
  'since',
  'language',
  'frequency',
  'topics',
  'consent_version',
  'consent_given',
  'consent_form',
];

const toCsv = (subscribers: readonly Addressed[]): string =>
  [columns, ...subscribers.map(rowOf)].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');

const rowOf = ({ address, state, since, wishes, consent }: Addressed): string[] => [
  address,
  state,
  since,
  wishes.language,
  wishes.frequency,
  wishes.topics.join(' '),
  consent.version,
  consent.given,
  consent.form,
];

/** RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

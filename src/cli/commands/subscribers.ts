import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { importColumns } from '../../newsletter/import-subscribers.ts';
import type { Newsletter } from '../../newsletter/open-newsletter.ts';
import type { Addressed } from '../../newsletter/subscriber-states.ts';
import { inNewsroom, type HomeOption } from '../newsroom.ts';
import { ownColumns, parseColumnMap, readList, type ColumnMap } from '../read-list.ts';
import { printer, say } from '../say.ts';

type Options = HomeOption & {
  readonly export?: string;
  readonly import?: string;
  readonly map?: ColumnMap;
  readonly json: boolean;
};

/** `subscribers`: how many there are in each state; with `--export` all of them, as CSV, with `--import` others’. */
export const subscribersCommand = (): Command =>
  new Command('subscribers')
    .description('count the subscribers by state')
    .option('--export <file>', 'write them to a CSV file, readable by its owner alone')
    .option('--import <file>', 'bring those of a CSV file; who left here is not brought back')
    .option(
      '--map <columns>',
      'its columns, as email=…,topics=…,language=…,frequency=…,consent=…,given=…,version=…,state=… (default: those of --export)',
      parseMap,
    )
    .option('--json', 'print one JSON object a state', false)
    .action((_own: object, command: Command) => {
      const { json, export: file, import: list, map, ...options } = command.optsWithGlobals<Options>();
      return inNewsroom(options, async ({ newsletter }) => {
        const print = printer(json);
        if (list !== undefined) await bring(newsletter, resolve(list), map ?? ownColumns, print);
        for (const { state, count } of await newsletter.counts())
          print({ state, count }, `${String(count).padStart(8)}  ${state}`);
        if (file === undefined) return;
        const subscribers = await newsletter.subscribers();
        await writeFile(resolve(file), toCsv(subscribers), { mode: 0o600 });
        say(`${subscribers.length} subscribers written to ${resolve(file)}: it holds their addresses`);
      });
    });

/** Says what became of each line that was not taken as it stands, then how many were. */
async function bring(
  newsletter: Newsletter,
  file: string,
  map: ColumnMap,
  print: ReturnType<typeof printer>,
): Promise<void> {
  const { lines, broken } = await readList(file, map);
  const { problems, ...counts } = await newsletter.bring(lines);
  const all = [...broken.map((one) => ({ ...one, taken: false })), ...problems];
  for (const { line, problem, taken } of all.toSorted((a, b) => a.line - b.line))
    print({ line, problem, taken }, `${file}:${line}: ${problem}${taken ? '' : ' (left out)'}`);
  const failed = new Set(all.filter(({ taken }) => !taken).map(({ line }) => line)).size;
  if (failed > 0) process.exitCode = 1;
  const { kept, asked, known, suppressed } = counts;
  print(
    { ...counts, failed },
    `${kept} taken with their consent, ${asked} asked to confirm, ${known} known already, ` +
      `${suppressed} not brought back, ${failed} lines left out`,
  );
}

function parseMap(text: string): ColumnMap {
  const map = parseColumnMap(text);
  if (map) return map;
  throw new InvalidArgumentError(`A map is email=E-mail,topics=Tags, of ${importColumns.join(', ')}.`);
}

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
  'consent_proof',
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
  // What proves it where it came from elsewhere; else the confirmation did.
  consent.proof ?? (state === 'pending' ? '' : 'confirmed by mail'),
];

/** RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

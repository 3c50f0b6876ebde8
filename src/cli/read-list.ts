import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { importColumns, type ImportColumn, type ImportedLine } from '../newsletter/import-subscribers.ts';
import { Refusal } from './refusal.ts';

/** Which column of a list is which of ours. */
export type ColumnMap = { readonly [column in ImportColumn]?: string };

/** How the columns of our own `--export` are called. */
export const ownColumns: ColumnMap = {
  email: 'address',
  language: 'language',
  topics: 'topics',
  frequency: 'frequency',
  consent: 'consent_proof',
  given: 'consent_given',
  version: 'consent_version',
  state: 'state',
};

/** Reads `email=E-mail,topics=Thèmes`; `undefined` where it names none of our columns. */
export function parseColumnMap(text: string): ColumnMap | undefined {
  const pairs = text.split(',').map((pair) => pair.split('='));
  const isMap = pairs.every(
    ([ours, theirs, ...more]) =>
      importColumns.some((column) => column === ours?.trim()) && theirs?.trim() && more.length === 0,
  );
  return isMap
    ? Object.fromEntries(pairs.map(([ours = '', theirs = '']) => [ours.trim(), theirs.trim()]))
    : undefined;
}

export type ReadList = {
  readonly lines: readonly ImportedLine[];
  readonly broken: readonly { readonly line: number; readonly problem: string }[];
};

/** Reads a CSV file with commas, semicolons or tabs, as spreadsheets write it. */
export async function readList(file: string, map: ColumnMap): Promise<ReadList> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`cannot read ${file} (${error.code})`);
  });
  const broken: { line: number; problem: string }[] = [];
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(head),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (error) => {
      broken.push({
        line: Number(error?.['lines'] ?? 0),
        problem: `is no line of CSV (${error?.code ?? '?'})`,
      });
      return undefined;
    },
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const [header, ...rest] = records;
  const names = header?.record ?? [];
  const places = Object.entries(map).flatMap(([ours, theirs]): [ImportColumn, number][] => {
    const place = names.findIndex((name) => name.toLowerCase() === theirs.toLowerCase());
    return place < 0 ? [] : [[ours as ImportColumn, place]];
  });
  if (!places.some(([column]) => column === 'email'))
    throw new Refusal(
      `${file} has no column "${map.email ?? 'email'}" but ${names.map((name) => `"${name}"`).join(', ')}: say which holds addresses with --map email=…`,
    );
  return {
    broken,
    lines: rest.map(({ record, info }) => ({
      ...Object.fromEntries(places.map(([column, place]) => [column, unguarded(record[place] ?? '')])),
      line: info.lines,
    })),
  };
}

const delimiterOf = (head: string): string =>
  [';', '\t', ','].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';

/** What keeps a spreadsheet from taking a cell for a formula is no part of it. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

import { DatabaseProblem } from './database-problem.ts';

/** What SQLite's primary result codes (https://sqlite.org/rescode.html) mean to whoever runs the paper. */
const meanings = new Map<number, (file: string) => string>([
  [5, (file) => `${file} has been in use by another process for too long: stop that one, or try again`],
  [6, (file) => `${file} has been in use by another process for too long: stop that one, or try again`],
  [8, (file) => `${file} cannot be written: give this account the right to write it and its folder`],
  [10, (file) => `${file} cannot be read or written by the system: look at the disk, then try again`],
  [
    11,
    (file) => `${file} is damaged: put a backup in its place, or move it away and take the sources in again`,
  ],
  [13, (file) => `${file} cannot grow, the disk is full: free some space, then try again`],
  [14, (file) => `${file} cannot be opened: give this account the right to write it and its folder`],
  [
    26,
    (file) =>
      `${file} is no database: put a backup in its place, or move it away and take the sources in again`,
  ],
]);

/** The problem behind an error of SQLite; `undefined` for what can only be a bug. */
export function problemOf(error: unknown, file: string): DatabaseProblem | undefined {
  const code = primaryCode(error);
  const meaning = code === undefined ? undefined : meanings.get(code);
  return meaning && new DatabaseProblem(meaning(file), { cause: error });
}

/** Whether a problem is only that another process writes. */
export function isBusy(problem: unknown): boolean {
  const code = problem instanceof DatabaseProblem ? primaryCode(problem.cause) : undefined;
  return code === 5 || code === 6;
}

const primaryCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined;

import { readFile } from 'node:fs/promises';

/** What a process has used so far: processor time, and the memory that it holds now. */
export type ProcessStanding = { readonly seconds: number; readonly megabytes: number };

/** Linux counts in these, whatever its clock does. */
const ticks = 100;
const pages = 4096 / 1024 / 1024;

/** `undefined` where the system does not tell, and for a process that has ended. */
export async function processStanding(pid: number): Promise<ProcessStanding | undefined> {
  if (process.platform !== 'linux') return undefined;
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  // Behind its name, which may hold anything: state first, user and system time 11 and 12 later, resident pages 21.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system, resident] = [fields[11], fields[12], fields[21]].map(Number);
  if (user === undefined || system === undefined || resident === undefined || !stat) return undefined;
  return { seconds: (user + system) / ticks, megabytes: Math.round(resident * pages) };
}

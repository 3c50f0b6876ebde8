import { readFile } from 'node:fs/promises';

/** What a process has used so far: processor time, and the memory that it holds now. */
export type ProcessStanding = { readonly seconds: number; readonly megabytes: number };

/** Linux counts time in these, whatever its clock does. */
const ticks = 100;

/** `undefined` where the system does not tell, and for a process that has ended. */
export async function processStanding(pid: number): Promise<ProcessStanding | undefined> {
  const [stat, status] = await Promise.all([read(pid, 'stat'), read(pid, 'status')]);
  // Behind its name, which may hold anything: its state first, user and system time 11 and 12 later.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
  if (user === undefined || system === undefined || Number.isNaN(kilobytes)) return undefined;
  return { seconds: (user + system) / ticks, megabytes: Math.round(kilobytes / 1024) };
}

const read = (pid: number, name: string): Promise<string> =>
  process.platform === 'linux'
    ? readFile(`/proc/${pid}/${name}`, 'latin1').catch(() => '')
    : Promise.resolve('');

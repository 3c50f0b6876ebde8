import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { leaksIn } from './canaries.ts';

/** After all tests: what readers typed, followed or muted must be in no request of the run. */
// oxlint-disable-next-line import/no-default-export -- Playwright demands it
export default async function noLeaks(): Promise<void> {
  const record = await readFile(fileURLToPath(new URL('../test-results/requests', import.meta.url)), 'utf8');
  const leaks = leaksIn(record);
  const requests = record.split('\n').length - 1;
  if (leaks.length > 0)
    throw new Error(`${leaks.length} of ${requests} requests tell what a reader did:\n${leaks.join('\n')}`);
  console.log(`${requests} requests, none of which tells what a reader typed, followed or muted`);
}

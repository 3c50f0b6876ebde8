import { setTimeout as pause } from 'node:timers/promises';
import { once } from './job-lock.ts';
import { openDatabase, type DatabasePlace } from './open-database.ts';

/** A process that takes a job, says so, and keeps it until it is killed: `node hold-job.proof.ts <place> <job>`. */
const [place = '', job = ''] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(place) as DatabasePlace);
await once(database, job, async () => {
  process.stdout.write('held\n');
  await pause(60_000);
});

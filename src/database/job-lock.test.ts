import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from './engines.proof.ts';
import { once } from './job-lock.ts';
import { openDatabase, type Database, type DatabasePlace } from './open-database.ts';

const holder = fileURLToPath(new URL('hold-job.proof.ts', import.meta.url));

describe.each(engines)('a job on $name', ({ open }) => {
  let database: Database;
  let place: DatabasePlace;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ database, place, close } = await open());
  });
  afterEach(() => close());

  test('that runs is not begun again, beside it or elsewhere; another one is', async () => {
    const other = await openDatabase(place);
    const answer = await once(database, 'digest', async () => {
      expect(await once(other, 'digest', async () => 'twice')).toEqual({ ran: false });
      expect(await once(database, 'digest', async () => 'twice')).toEqual({ ran: false });
      return once(other, 'round', async () => 'another');
    });
    expect(answer).toEqual({ ran: true, result: { ran: true, result: 'another' } });
    expect(await once(other, 'digest', async () => 'later')).toEqual({ ran: true, result: 'later' });
    await other.destroy();
  });

  test('is given back when it fails', async () => {
    const failing = once(database, 'digest', async () => {
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await once(database, 'digest', async () => 1)).toEqual({ ran: true, result: 1 });
  });

  test('writes to the database that it holds the lock on', async () => {
    const { ran } = await once(database, 'digest', () =>
      database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('editions').execute();
      }),
    );
    expect(ran).toBe(true);
  });

  test('is given back when its process is killed', async () => {
    const child = spawn(process.execPath, [holder, JSON.stringify(place), 'digest'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await event(child.stdout, 'data');
    expect(await once(database, 'digest', async () => 1)).toEqual({ ran: false });
    child.kill('SIGKILL');
    await event(child, 'exit');
    let answer = await once(database, 'digest', async () => 1);
    // The server reads the end of a connection a moment later.
    for (let tries = 0; !answer.ran && tries < 50; tries += 1) {
      await pause(50);
      answer = await once(database, 'digest', async () => 1);
    }
    expect(answer).toEqual({ ran: true, result: 1 });
  });

  test('has a plain name', async () => {
    await expect(once(database, '../digest', async () => 1)).rejects.toThrow(TypeError);
  });
});

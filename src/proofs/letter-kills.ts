import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWhileSending } from './kill-while-sending.ts';
import type { Proved } from './prove.ts';

/** Kills between accepting and sending, on SQLite, or on the PostgreSQL of `DATABASE_URL`. */
export async function proveLetterKills(seed: number, count: number): Promise<Proved> {
  const url = process.env['DATABASE_URL'];
  const home = await mkdtemp(join(tmpdir(), 'caravane-kills-'));
  try {
    const { violations, ...seen } = await killWhileSending(url ? { url } : { home }, seed, count);
    return { ...seen, violations: violations.map((violation) => `seed ${seed}: ${violation}`) };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

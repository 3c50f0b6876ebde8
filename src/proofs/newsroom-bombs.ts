import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bombs, type Bomb } from './bombs.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

const bin = fileURLToPath(new URL('../cli/bin.js', import.meta.url));
const limits = { seconds: 5, megabytes: 256 };

/**
 * Sources and pictures that are built to hurt, each followed by a sound one. The command itself takes them in; each
 * must be done with within 5 seconds and 256 MB, and the sound one be there.
 */
export async function proveBombs(seed: number, count: number): Promise<Proved> {
  const violations: string[] = [];
  const worst = { seconds: 0, megabytes: 0, largestProcess: 0 };
  for (let run = 0; run < count; run += 1) {
    const kinds = bombs(seeded(seed + run));
    const bomb = kinds[(seed + run - 1) % kinds.length];
    if (!bomb) continue;
    const { seconds, megabytes, largestProcess, problems } = await explode(bomb);
    worst.seconds = Math.max(worst.seconds, Math.round(seconds * 10) / 10);
    worst.megabytes = Math.max(worst.megabytes, megabytes);
    worst.largestProcess = Math.max(worst.largestProcess, largestProcess);
    if (seconds > limits.seconds) problems.push(`took ${seconds.toFixed(1)} s`);
    if (megabytes > limits.megabytes) problems.push(`took ${megabytes} MB`);
    violations.push(...problems.map((problem) => `seed ${seed + run}, ${bomb.name}: ${problem}`));
  }
  return { ...worst, violations };
}

const sound = (picture: string): string =>
  '<rss version="2.0"><channel><title>S</title><item><title>Sound</title><guid>s</guid><description><![CDATA[<p>Text.</p>' +
  `${picture}]]></description></item></channel></rss>`;

type Explosion = {
  readonly seconds: number;
  /** Of the command and all that it started, at one moment. */
  readonly megabytes: number;
  readonly largestProcess: number;
  readonly problems: string[];
};

async function explode(bomb: Bomb): Promise<Explosion> {
  const times: { path: string; at: number }[] = [];
  const server = createServer((request, response: ServerResponse) => {
    const path = request.url ?? '';
    times.push({ path, at: performance.now() });
    if (path.startsWith('/bomb')) return bomb.answer(response);
    return void response.end(sound(path === '/named' ? '<img src="/bomb.png"><p>More.</p>' : ''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const home = await mkdtemp(join(tmpdir(), 'caravane-bombs-'));
  const sources = bomb.picture ? ['/named', '/sound'] : ['/bomb', '/sound'];
  const child = spawn(
    process.execPath,
    [
      bin,
      'ingest',
      '--json',
      '--home',
      home,
      ...(bomb.picture ? [] : ['--pictures=no']),
      ...sources.map((path) => origin + path),
    ],
    { env: { ...process.env, CARAVANE_ALLOW_LOOPBACK: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let megabytes = 0;
  let largestProcess = 0;
  const watch = setInterval(async () => {
    const found = await memoryOf(child.pid ?? 0);
    megabytes = Math.max(megabytes, Math.round(found.reduce((sum, { now }) => sum + now, 0)));
    largestProcess = Math.max(largestProcess, ...found.map(({ peak }) => Math.round(peak)));
  }, 20);
  const giveUp = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const [code] = (await once(child, 'exit')) as [number | null];
  const ended = performance.now();
  clearInterval(watch);
  clearTimeout(giveUp);
  server.closeAllConnections();
  server.close();
  await rm(home, { recursive: true, force: true });

  const problems: string[] = [];
  const lines = output
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { source: string; status: string; added: number; error?: string });
  if (code === null || code > 1) problems.push(`ended with ${code}: ${said.slice(-300)}`);
  if (lines.at(-1)?.status !== 'ok' || lines.at(-1)?.added !== 1)
    problems.push('the next source was not taken in');
  const from = times.find(({ path }) => path.startsWith('/bomb'))?.at ?? ended;
  const to = times.find(({ path, at }) => path === '/sound' && at > from)?.at ?? ended;
  return { seconds: (to - from) / 1000, megabytes, largestProcess, problems };
}

/** Resident memory in megabytes, now and at its peak: of a process and of all that it started. */
async function memoryOf(pid: number): Promise<{ now: number; peak: number }[]> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const megabytes = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  const own = { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const children: { now: number; peak: number }[] = [];
  for (const task of tasks) {
    const list = await readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '');
    for (const child of list.trim().split(/\s+/).filter(Boolean))
      children.push(...(await memoryOf(Number(child))));
  }
  return [own, ...children];
}

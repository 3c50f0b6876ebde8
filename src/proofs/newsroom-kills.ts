import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inNewsroom } from '../cli/newsroom.ts';
import { wholeEdition } from './whole-edition.ts';
import type { Proved } from './prove.ts';
import { seeded } from './seeded.ts';

const worker = fileURLToPath(new URL('./newsroom-worker.ts', import.meta.url));
const sources = 4;
const itemsEach = 6;
/** No run takes so many milliseconds, however busy the machine. */
const patience = 180_000;

/**
 * Kills a newsroom with -9 while it takes in and publishes, at moments that the seed decides, its feeds changing all the
 * while. After each: what it said to have committed is in the record, the tree holds one whole edition. In the end a
 * run completes, and its tree is that of a newsroom which was never killed.
 */
export async function proveNewsroomKills(seed: number, count: number): Promise<Proved> {
  const home = await mkdtemp(join(tmpdir(), 'caravane-newsroom-'));
  const random = seeded(seed);
  const violations: string[] = [];
  const seen = { kills: 0, duringIngest: 0, duringPublish: 0, completed: 0 };
  const note = (kill: number, what: string): void =>
    void violations.push(`seed ${seed}, kill ${kill}: ${what}`);
  await describe(home);
  await writeFeeds(home, 0);
  const whole = await runAndKill(home, patience);
  if (!whole.finished) return { violations: [`the newsroom does not work at all: ${whole.said}`] };
  const usual = { ms: whole.ms };
  for (let kill = 0; kill < count; kill += 1) {
    await writeFeeds(home, kill);
    const run = await runAndKill(home, Math.floor(random() * usual.ms * 1.1));
    if (run.finished) {
      seen.completed += 1;
      usual.ms = usual.ms * 0.5 + run.ms * 0.5;
    } else {
      seen.kills += 1;
      if (run.committed.length < sources) seen.duringIngest += 1;
      else seen.duringPublish += 1;
    }
    for (const problem of await lostIn(home, run.committed, kill)) note(kill, problem);
    for (const problem of await wholeEdition(join(home, 'site'))) note(kill, problem);
  }
  await writeFeeds(home, count);
  const last = await runAndKill(home, patience);
  if (!last.finished) note(count, `the run after the kills does not complete: ${last.said}`);
  for (const problem of await wholeEdition(join(home, 'site'))) note(count, problem);
  for (const problem of await differencesFromNew(home)) note(count, problem);
  await rm(home, { recursive: true, force: true });
  return { ...seen, violations };
}

async function describe(home: string): Promise<void> {
  const sample = fileURLToPath(new URL('../sample/', import.meta.url));
  const publication = JSON.parse(await readFile(join(sample, 'publication.json'), 'utf8')) as object;
  await cp(join(sample, 'topics.json'), join(home, 'topics.json'));
  const own = Array.from({ length: sources }, (_, n) => ({ id: `source-${n}`, address: `feed-${n}.json` }));
  await writeFile(
    join(home, 'publication.json'),
    JSON.stringify({
      ...publication,
      topics: 'topics.json',
      withdrawn: [],
      origin: 'https://gazette.example',
      sources: own,
    }),
  );
}

const titleOf = (source: number, item: number, round: number): string =>
  `Source ${source}, article ${item}, état ${round - ((round + item) % 3)}`;

/** In each round a new item, and some of the others corrected. */
async function writeFeeds(home: string, round: number): Promise<void> {
  for (let source = 0; source < sources; source += 1) {
    const items = Array.from({ length: itemsEach + Math.floor(round / 10) }, (_, item) => ({
      id: `${source}-${item}`,
      title: titleOf(source, item, round),
      content_html: `<p>${`Texte de l’article ${item} à l’état ${round - ((round + item) % 3)}. `.repeat(20)}</p>`,
      tags: ['Kazakhstan', 'Eau'],
      date_published: new Date(Date.UTC(2026, 9, 1) + item * 3_600_000).toISOString(),
    }));
    await writeFile(
      join(home, `feed-${source}.json`),
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', language: 'fr', items }),
    );
  }
}

type Run = {
  readonly finished: boolean;
  readonly ms: number;
  /** Sources whose commit was said. */
  readonly committed: readonly string[];
  readonly said: string;
};

/** Starts the newsroom and kills it so many milliseconds after it is ready, unless it has ended by then. */
async function runAndKill(home: string, after: number): Promise<Run> {
  const child = spawn(process.execPath, [worker, home], {
    env: { ...process.env, NODE_ENV: 'production', CARAVANE_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const gone = once(child, 'exit');
  while (!output.includes('ready\n')) await Promise.race([pause(5), gone]);
  const started = performance.now();
  await Promise.race([gone, pause(after)]);
  child.kill('SIGKILL');
  await gone;
  const lines = output.split('\n').filter((line) => line.startsWith('{"source"'));
  return {
    finished: output.endsWith('done\n'),
    ms: performance.now() - started,
    committed: lines.map((line) => (JSON.parse(line) as { source: string }).source),
    said: said.slice(-500),
  };
}

/** What sources said to be committed is in the record as their feeds have it. */
async function lostIn(home: string, committed: readonly string[], round: number): Promise<string[]> {
  const titles = await inNewsroom(
    { home },
    async ({ archive }) => new Set((await archive.articles()).map(({ title }) => title)),
  );
  return committed.flatMap((id) => {
    const source = Number(id.replace('source-', ''));
    const items = Array.from({ length: itemsEach + Math.floor(round / 10) }, (_, item) =>
      titleOf(source, item, round),
    );
    return items.filter((title) => !titles.has(title)).map((title) => `acknowledged and lost: ${title}`);
  });
}

/** Without the edition that wrote a page, and its date: a page stays as it is while what it shows does. */
const undated = (html: string): string =>
  html
    .replace(/data-edition="\d+"|"edition":\d+|"issued":"[^"]*"/g, '')
    .replace(/<time dateTime="[^"]*">[^<]*<\/time>\s*<span class="number">[^]*?<\/span>/, '');

/** Pages of the tree that differ from those that a publisher makes into a new folder. */
async function differencesFromNew(home: string): Promise<string[]> {
  const fresh = join(home, 'fresh');
  const { print } = await import('../cli/print-edition.ts');
  const slugs = await inNewsroom({ home }, async (newsroom) => {
    await print(newsroom, { out: fresh });
    return (await newsroom.archive.articles()).map(({ slug }) => slug);
  });
  const problems: string[] = [];
  for (const path of slugs.map((slug) => `articles/${slug}/index.html`)) {
    const [kept, made] = await Promise.all(
      [join(home, 'site'), fresh].map((folder) => readFile(join(folder, path), 'utf8').catch(() => '')),
    );
    if (undated(kept ?? '') !== undated(made ?? '') || made === '')
      problems.push(`${path} is not what a new tree has`);
  }
  return problems;
}

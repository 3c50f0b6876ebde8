import { openArchive, type Archive } from '../archive/open-archive.ts';
import { answers } from '../database/answers.ts';
import { once } from '../database/job-lock.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Instant } from '../domain/article.ts';
import { instantOf } from '../domain/instant.ts';
import { labelOf } from '../domain/topic.ts';
import { parseSender } from '../newsletter/email-address.ts';
import type { DkimKey } from '../newsletter/dkim-key.ts';
import type { House } from '../newsletter/house.ts';
import { openNewsletter, type Newsletter } from '../newsletter/open-newsletter.ts';
import { createGuardedFetch, type GuardedFetch } from '../network/guarded-fetch.ts';
import { openHome, type Home } from './home.ts';
import { readPublication, type Described } from './publication-file.ts';
import { readMailKey } from './mail-key.ts';
import { Refusal } from './refusal.ts';
import { say } from './say.ts';
import { version } from './version.ts';

/** Everything a job works with: the home, the publication's description, the record. */
export type Newsroom = Described & {
  readonly home: Home;
  readonly archive: Archive;
  readonly newsletter: Newsletter;
  /** For what strangers address. */
  readonly fetch: GuardedFetch;
  /** Runs a job unless another process on the database runs it now. */
  readonly once: (name: string, job: () => Promise<void>) => Promise<void>;
  /** Whether the database answers. */
  readonly answers: () => Promise<boolean>;
};

/** Options that commands inherit: those of the program itself, and the port of those that listen. */
export type HomeOption = { readonly home?: string; readonly port?: number };

/** Opens the newsroom for one job and closes it afterwards, whatever became of the job. */
export async function inNewsroom<Result>(
  { home: flag, port }: HomeOption,
  job: (newsroom: Newsroom) => Promise<Result>,
): Promise<Result> {
  const home = await openHome(flag);
  const described = await readPublication(home.folder, originsOf(port));
  const url = process.env['DATABASE_URL'];
  const database = await openDatabase(url ? { url } : { home: home.folder });
  const archive = openArchive(database);
  const newsletter = openNewsletter(database, houseOf(described, await readMailKey(home)), {
    fenceFile: home.fence,
  });
  try {
    return await job({
      ...described,
      home,
      archive,
      newsletter,
      fetch: strangersFetch(described.publication.origin),
      once: async (name, task) => void (await once(database, name, task)),
      answers: () => answers(database),
    });
  } finally {
    await database.destroy();
  }
}

/** `PUBLIC_URL` outranks what `publication.json` says; without either, readers are on this machine. */
const originsOf = (port: number | undefined) => ({
  first: process.env['PUBLIC_URL'],
  last: `http://localhost:${port ?? process.env['PORT'] ?? 3000}`,
});

/** What letters say of the publication. */
function houseOf(
  { publication: { name, origin, from: sender, consent }, topics, bounces, file }: Described,
  dkim: DkimKey | undefined,
): House {
  const from = parseSender(sender);
  if (!from) throw new Refusal(`${file}, at from: write it as Name <address@example.org>`);
  return { name, origin, from, topics: topics.map(labelOf), consent, bounces, dkim };
}

/** Refuses addresses that are not public, but for tests that ask for loopback, which is said. */
function strangersFetch(origin: string): GuardedFetch {
  const allowLoopback = process.env['CARAVANE_ALLOW_LOOPBACK'] === '1';
  if (allowLoopback) say('CARAVANE_ALLOW_LOOPBACK is set: feeds may address this machine. For tests only.');
  return createGuardedFetch({ version, origin, allowLoopback });
}

/** The present as the record writes it. */
export const now = (): Instant => instantOf(Date.now());

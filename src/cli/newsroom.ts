import { openArchive, type Archive } from '../archive/open-archive.ts';
import { answers } from '../database/answers.ts';
import { once } from '../database/job-lock.ts';
import { openDatabase, type Database } from '../database/open-database.ts';
import type { Instant } from '../domain/article.ts';
import { instantOf } from '../domain/instant.ts';
import { labelOf } from '../domain/topic.ts';
import { parseSender } from '../newsletter/email-address.ts';
import type { DkimKey } from '../newsletter/dkim-key.ts';
import type { House } from '../newsletter/house.ts';
import type { Newsletter } from '../newsletter/open-newsletter.ts';
import { createGuardedFetch, type GuardedFetch } from '../network/guarded-fetch.ts';
import { openHome, type Home } from './home.ts';
import { readPublication, type Described } from './publication-file.ts';
import { readMailKey } from './mail-key.ts';
import { Refusal } from './refusal.ts';
import { say } from './say.ts';
import { version } from './version.ts';

/** What taking in works with: the home, the publication's description, the record. */
export type RecordRoom = Described & {
  readonly home: Home;
  readonly archive: Archive;
  /** For what strangers address. */
  readonly fetch: GuardedFetch;
  /** Runs a job unless another process on the database runs it now. */
  readonly once: (name: string, job: () => Promise<void>) => Promise<void>;
  /** Whether the database answers. */
  readonly answers: () => Promise<boolean>;
};

/** Everything a job works with. */
export type Newsroom = RecordRoom & { readonly newsletter: Newsletter };

/** Options that commands inherit: those of the program itself, and the port of those that listen. */
export type HomeOption = { readonly home?: string; readonly port?: number };

/** Opens the newsroom for one job and closes it afterwards, whatever became of the job. */
export const inNewsroom = <Result>(
  option: HomeOption,
  job: (newsroom: Newsroom) => Promise<Result>,
): Promise<Result> =>
  opened(option, async (room, database) => {
    const house = houseOf(room, await readMailKey(room.home));
    const { openNewsletter } = await import('../newsletter/open-newsletter.ts');
    return job({ ...room, newsletter: openNewsletter(database, house, { fenceFile: room.home.fence }) });
  });

/** The same without the letters, whose libraries take as much memory as all the rest. */
export const inRecordRoom = <Result>(
  option: HomeOption,
  job: (room: RecordRoom) => Promise<Result>,
): Promise<Result> => opened(option, job);

async function opened<Result>(
  { home: flag, port }: HomeOption,
  job: (room: RecordRoom, database: Database) => Promise<Result>,
): Promise<Result> {
  const home = await openHome(flag);
  const described = await readPublication(home.folder, originsOf(port));
  const url = process.env['DATABASE_URL'];
  const database = await openDatabase(url ? { url } : { home: home.folder });
  try {
    const room = {
      ...described,
      home,
      archive: openArchive(database),
      fetch: strangersFetch(described.publication.origin),
      once: async (name: string, task: () => Promise<void>) => void (await once(database, name, task)),
      answers: () => answers(database),
    };
    return await job(room, database);
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
  { publication: { name, origin, from: sender, consent }, topics, bounces, pace, file }: Described,
  dkim: DkimKey | undefined,
): House {
  const from = parseSender(sender);
  if (!from) throw new Refusal(`${file}, at from: write it as Name <address@example.org>`);
  return { name, origin, from, topics: topics.map(labelOf), consent, bounces, dkim, paces: pace };
}

/** Refuses addresses that are not public, but for tests that ask for loopback, which is said. */
function strangersFetch(origin: string): GuardedFetch {
  const allowLoopback = process.env['CARAVANE_ALLOW_LOOPBACK'] === '1';
  if (allowLoopback) say('CARAVANE_ALLOW_LOOPBACK is set: feeds may address this machine. For tests only.');
  return createGuardedFetch({ version, origin, allowLoopback });
}

/** The present as the record writes it. */
export const now = (): Instant => instantOf(Date.now());

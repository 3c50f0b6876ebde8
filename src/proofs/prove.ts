import { parseArgs } from 'node:util';
import { proveAlike } from './alike.ts';
import { proveBrowserKills } from './browser-kills.ts';
import { proveCatchUp } from './catch-up.ts';
import { proveDeploys } from './deploys.ts';
import { proveLetterAddresses } from './letter-addresses.ts';
import { proveLetterKills } from './letter-kills.ts';
import { proveLetterTiming } from './letter-timing.ts';
import { proveLetterTokens } from './letter-tokens.ts';
import { proveLetters } from './letters.ts';
import { proveLettersTogether } from './letters-together.ts';
import { proveAddresses } from './newsroom-addresses.ts';
import { proveBombs } from './newsroom-bombs.ts';
import { proveFeeds } from './newsroom-feeds.ts';
import { proveHostile } from './newsroom-hostile.ts';
import { proveSignUpBurst } from './sign-up-burst.ts';
import { provePortal } from './portal.ts';
import { proveQuotas } from './quotas.ts';
import { proveStorageFaults } from './storage-faults.ts';
import { proveSyncBrowser } from './sync-browser.ts';
import { proveNewsroomKills } from './newsroom-kills.ts';
import { proveSync } from './sync.ts';
import { proveTabs } from './tabs.ts';
import { proveTrust } from './trust.ts';

/** What a proof saw; every violation is a line that names its seed. */
export type Proved = { readonly violations: readonly string[] } & { readonly [figure: string]: unknown };

/**
 * `npm run prove -- <name> --seed N --count M`: full-size runs. The last line says how many promises were broken.
 * `--plant <rule>` breaks one rule on purpose: the proof must notice, and end with 1. `--engine postgresql` starts a
 * PostgreSQL for the run, where `DATABASE_URL` names none.
 */
const proofs: {
  readonly [name: string]: (seed: number, count: number, plant?: string) => Promise<Proved>;
} = {
  sync: proveSync,
  'sync-browser': proveSyncBrowser,
  'catch-up': proveCatchUp,
  portal: provePortal,
  'storage-faults': proveStorageFaults,
  'browser-kills': proveBrowserKills,
  tabs: proveTabs,
  trust: proveTrust,
  alike: proveAlike,
  quotas: proveQuotas,
  deploys: proveDeploys,
  'letter-addresses': proveLetterAddresses,
  'letter-kills': proveLetterKills,
  'letter-timing': proveLetterTiming,
  'letter-tokens': proveLetterTokens,
  letters: proveLetters,
  'letters-together': proveLettersTogether,
  'sign-up-burst': proveSignUpBurst,
  feeds: proveFeeds,
  'newsroom-kills': proveNewsroomKills,
  bombs: proveBombs,
  addresses: proveAddresses,
  hostile: proveHostile,
};

const engines = ['sqlite', 'postgresql'];

/** Proofs in which a rule can be broken on purpose. */
const planted = ['sync', 'storage-faults', 'alike'];

/** How many, where nobody says so and two hundred take too long. */
const counts: { readonly [name: string]: number } = {
  'sync-browser': 50,
  'catch-up': 1,
  'letter-timing': 2000,
  'sign-up-burst': 4000,
  portal: 24,
  'browser-kills': 20,
  tabs: 5,
  alike: 3,
  trust: 7,
  deploys: 20,
  quotas: 50,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    plant: { type: 'string' },
    engine: { type: 'string', default: 'sqlite' },
  },
});
const [name = ''] = positionals;
const [seed, count] = [Number(values.seed), Number(values.count ?? counts[name] ?? 200)];
const proof = proofs[name];
if (
  !proof ||
  !Number.isInteger(seed) ||
  !Number.isInteger(count) ||
  count < 1 ||
  !engines.includes(values.engine)
) {
  console.error(
    `usage: npm run prove -- <${Object.keys(proofs).join('|')}> [--seed N] [--count M] [--plant rule] [--engine ${engines.join('|')}]`,
  );
  process.exit(2);
}
if (values.plant !== undefined && !planted.includes(name)) {
  console.error(`${name} plants nothing; --plant is for ${planted.join(', ')}`);
  process.exit(2);
}
const server = values.engine === 'postgresql' ? await startPostgres() : undefined;
if (server) process.env['DATABASE_URL'] = server.address('postgres');
const { violations, ...seen } = await proof(seed, count, values.plant).finally(() => server?.stop());
for (const violation of violations) console.log(violation);
console.log(JSON.stringify({ name, seed, count, ...seen, violations: violations.length }));
// The package that starts PostgreSQL ends a process that merely comes to its end with 0, whatever it was to be.
process.exit(violations.length > 0 ? 1 : 0);

/** Fetched where it is asked for. */
async function startPostgres() {
  return (await import('../database/postgres-server.proof.ts')).startPostgres();
}

import { parseArgs } from 'node:util';
import { letterFigures } from './letters.ts';
import { lighthouseScores } from './lighthouse.ts';
import { filterFigures } from './filter.ts';
import { benchSync } from './sync.ts';
import { signUpFigures } from './sign-up.ts';
import { searchFigures } from './search.ts';
import { tapFigures } from './taps.ts';
import { publishArchive } from './publish-archive.ts';

/** `npm run bench -- <name>`: prints one JSON line per result, then a table. */
const benches: {
  readonly [name: string]: (runs: number, count: number | undefined) => Promise<readonly object[]>;
} = {
  lighthouse: lighthouseScores,
  sync: benchSync,
  search: searchFigures,
  filter: filterFigures,
  taps: tapFigures,
  publish: publishArchive,
  letters: letterFigures,
  'sign-up': signUpFigures,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, count: { type: 'string' } },
});
const bench = benches[positionals[0] ?? ''];
if (!bench) {
  console.error(`usage: npm run bench -- <${Object.keys(benches).join('|')}> [--runs N] [--count N]`);
  process.exit(2);
}
const results = await bench(
  Number(values.runs),
  values.count === undefined ? undefined : Number(values.count),
);
for (const result of results) console.log(JSON.stringify(result));
console.table(results);

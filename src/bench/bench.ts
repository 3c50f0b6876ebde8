import { parseArgs } from 'node:util';
import { lighthouseScores } from './lighthouse.ts';
import { publishArchive } from './publish-archive.ts';

/** `npm run bench -- <name>`: prints one JSON line per result, then a table. */
const benches: { readonly [name: string]: (runs: number) => Promise<readonly object[]> } = {
  lighthouse: lighthouseScores,
  publish: publishArchive,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const bench = benches[positionals[0] ?? ''];
if (!bench) {
  console.error(`usage: npm run bench -- <${Object.keys(benches).join('|')}> [--runs N]`);
  process.exit(2);
}
const results = await bench(Number(values.runs));
for (const result of results) console.log(JSON.stringify(result));
console.table(results);

import { buildApp } from '../cli/build-app.ts';
import { inNewsroom } from '../cli/newsroom.ts';
import { print } from '../cli/print-edition.ts';
import { sourcesOf, takeInAll } from '../cli/take-in.ts';

/** A newsroom made to be killed: takes the sources of its home in, saying each after its commit, then publishes. */
const [home = ''] = process.argv.slice(2);
// Here and not where it is started from: a build made within the test runner is broken.
await buildApp(() => {});
process.stdout.write('ready\n');
await inNewsroom({ home }, async (newsroom) => {
  await takeInAll(newsroom, sourcesOf(newsroom, []), (line) =>
    process.stdout.write(`${JSON.stringify(line)}\n`),
  );
  const { edition } = await print(newsroom, {});
  process.stdout.write(`${JSON.stringify({ edition })}\n`);
});
process.stdout.write('done\n');

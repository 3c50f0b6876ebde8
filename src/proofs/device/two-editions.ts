import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** The sample edition as published, and the one after it, with new articles: two trees of one publication. */
export type TwoEditions = {
  readonly first: string;
  readonly second: string;
  readonly caravane: (...words: string[]) => Promise<void>;
  readonly remove: () => Promise<void>;
};

export async function publishTwo(): Promise<TwoEditions> {
  const folder = await mkdtemp(join(tmpdir(), 'caravane-device-'));
  const home = join(folder, 'home');
  const caravane = (...words: string[]): Promise<void> => run([...words, '--home', home]);
  const [first, second] = [join(home, 'site'), join(folder, 'second')];
  await caravane('ingest', '--pictures=no');
  await caravane('publish');
  const feed = join(folder, 'more.xml');
  await writeFile(feed, moreArticles());
  await caravane('ingest', feed, '--pictures=no');
  await caravane('publish', '--out', second);
  return { first, second, caravane, remove: () => rm(folder, { recursive: true, force: true }) };
}

const run = (words: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/bin.js', ...words], {
      cwd: checkout,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${words.join(' ')}: ${said}`))));
  });

const moreArticles = (): string => {
  const items = Array.from(
    { length: 12 },
    (_, number) => `<item><title>Nouvelle du relais ${number}</title><guid>relais-${number}</guid>
<link>https://exemple.org/relais-${number}</link><pubDate>Fri, 27 Nov 2026 0${number % 10}:00:00 GMT</pubDate>
<description>Le relais ${number} a reçu ses vivres.</description>
<content:encoded><![CDATA[${'<p>Les voyageurs ont trouvé du thé, du pain et des nouvelles de la route.</p>'.repeat(6)}]]></content:encoded></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Le relais</title><link>https://exemple.org/</link><description>Relais</description><language>fr</language>
${items.join('\n')}</channel></rss>`;
};

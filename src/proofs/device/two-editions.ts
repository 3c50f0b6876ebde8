import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCaravane } from './run-caravane.ts';

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
  const caravane = (...words: string[]): Promise<void> => runCaravane([...words, '--home', home]);
  const [first, second] = [join(home, 'site'), join(folder, 'second')];
  await caravane('ingest', '--pictures=no');
  await caravane('publish');
  const feed = join(folder, 'more.xml');
  await writeFile(feed, moreArticles());
  await caravane('ingest', feed, '--pictures=no');
  await caravane('publish', '--out', second);
  return { first, second, caravane, remove: () => rm(folder, { recursive: true, force: true }) };
}

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

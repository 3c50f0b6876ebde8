import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../archive/open-archive.ts';
import { openDatabase } from '../../database/open-database.ts';
import { instantOf } from '../../domain/instant.ts';
import { runCaravane } from './run-caravane.ts';

const days = 7;
const eachDay = 8;

/** A week of the sample publication, a tree for each day: news and a correction every day, and removals. */
export async function publishWeek(): Promise<{
  readonly trees: readonly string[];
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'caravane-week-'));
  const home = join(folder, 'home');
  const caravane = (...words: string[]): Promise<void> => runCaravane([...words, '--home', home]);
  await caravane('ingest');
  const trees: string[] = [];
  for (let day = 0; day < days; day += 1) {
    const feed = join(folder, 'relais.xml');
    await writeFile(feed, feedOf(day));
    await caravane('ingest', feed, '--pictures=no');
    if (day % 2 === 1) await removeNewest(home);
    const tree = join(folder, `day-${day}`);
    await caravane('publish', '--out', tree);
    trees.push(tree);
  }
  return { trees, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** So many that older ones are among the newest again. */
async function removeNewest(home: string): Promise<void> {
  const database = await openDatabase({ home });
  try {
    const archive = openArchive(database);
    const newest = (await archive.articles()).slice(0, eachDay / 2);
    for (const { id } of newest) await archive.remove(id, instantOf(Date.now()));
  } finally {
    await database.destroy();
  }
}

/** Of the day and the day before, one of which is corrected. */
const feedOf = (day: number): string => {
  const items = [day - 1, day].flatMap((of) =>
    of < 0
      ? []
      : Array.from({ length: eachDay }, (_, number) => itemOf(of, number, of < day && number === 0)),
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Le relais</title><link>https://exemple.org/</link><description>Relais</description><language>fr</language>
${items.join('\n')}</channel></rss>`;
};

const itemOf = (day: number, number: number, isCorrected: boolean): string =>
  `<item><title>Relais ${day}, nouvelle ${number}</title><guid>relais-${day}-${number}</guid>
<link>https://exemple.org/relais-${day}-${number}</link><pubDate>${dateOf(day, number)}</pubDate>
<description>Le relais ${number} a reçu ses vivres.</description>
<content:encoded><![CDATA[${`<p>Les voyageurs ont trouvé du thé, du pain et des nouvelles${isCorrected ? ' fraîches' : ''} de la route.</p>`.repeat(6)}]]></content:encoded></item>`;

const dateOf = (day: number, number: number): string =>
  new Date(Date.UTC(2026, 10, 24 + day, number)).toUTCString();

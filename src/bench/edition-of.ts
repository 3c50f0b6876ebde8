import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const sample = 'src/sample';
const bin = 'src/cli/bin.js';

/** Serves an edition of so many articles, the magazine's again and again: how a front page looks in its first week, or full. */
export async function serveEditionOf(articles: number, port: number): Promise<ChildProcess> {
  const home = `test-results/edition-of-${articles}`;
  await rm(home, { recursive: true, force: true });
  await mkdir(`${home}/feeds`, { recursive: true });
  if (articles > 0) {
    await cp(`${sample}/feeds/pictures`, `${home}/feeds/pictures`, { recursive: true });
    await cp(`${sample}/topics.json`, `${home}/topics.json`);
    await writeFile(`${home}/publication.json`, await publicationOf());
    await writeFile(`${home}/feeds/magazine.json`, await magazineOf(articles));
    for (const act of ['ingest', 'publish'])
      await promisify(execFile)(process.execPath, [bin, act, '--home', home]);
  }
  return spawn(process.execPath, [bin, 'serve', '--home', home, '--port', String(port)], { stdio: 'ignore' });
}

async function publicationOf(): Promise<string> {
  const publication = JSON.parse(await readFile(`${sample}/publication.json`, 'utf8')) as object;
  const sources = [{ id: 'magazine', address: 'feeds/magazine.json' }];
  return JSON.stringify({ ...publication, sources, withdrawn: [] });
}

type Item = { readonly id: string; readonly url: string; readonly title: string; readonly language?: string };

/** Each round of the same articles is a week older than the one before and bears its number. */
async function magazineOf(articles: number): Promise<string> {
  const feed = JSON.parse(await readFile(`${sample}/feeds/magazine.json`, 'utf8')) as {
    items: readonly (Item & { readonly date_published: string })[];
  };
  const french = feed.items.filter(({ language = 'fr' }) => language === 'fr');
  const items = Array.from({ length: articles }, (_, place) => {
    const item = french[place % french.length] as (typeof french)[number];
    const round = Math.floor(place / french.length);
    if (round === 0) return item;
    const published = new Date(Date.parse(item.date_published) - round * 7 * 86_400_000).toISOString();
    const address = item.url.replace(/\/$/, `-${round}/`);
    return {
      ...item,
      id: address,
      url: address,
      title: `${item.title} (${round})`,
      date_published: published,
    };
  });
  return JSON.stringify({ ...feed, items });
}

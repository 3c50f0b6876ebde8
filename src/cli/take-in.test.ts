import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inRecordRoom } from './newsroom.ts';
import { samplePublication } from './publication-file.ts';
import { sourcesOf, takeInAll, type SourceLine } from './take-in.ts';

const feed = (title: string, link: string): string =>
  `<rss version="2.0"><channel><title>S</title><item><title>${title}</title><guid>${title}</guid><link>${link}</link>` +
  `<description>Le texte de ${title}.</description></item></channel></rss>`;

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'caravane-together-'));
  writeFileSync(join(home, 'site.xml'), feed('Du site', 'https://site.example/eau/?utm_source=rss'));
  writeFileSync(join(home, 'magazine.xml'), feed('Du magazine', 'http://www.site.example/eau'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const declare = (together: unknown): void => {
  const sample = JSON.parse(readFileSync(samplePublication, 'utf8')) as object;
  const topics = join(dirname(samplePublication), 'topics.json');
  const sources = ['magazine', 'site'].map((id) => ({ id, address: `${id}.xml` }));
  writeFileSync(
    join(home, 'publication.json'),
    JSON.stringify({ ...sample, topics, sources, withdrawn: [], together }),
  );
};
const takeIn = () =>
  inRecordRoom({ home }, async (room) => {
    const lines: SourceLine[] = [];
    await takeInAll(room, sourcesOf(room, []), (line) => lines.push(line));
    return { lines, articles: await room.archive.articles() };
  });

test('sources that are together give one article, told by the first, and say what they leave out', async () => {
  declare([['site', 'magazine']]);
  const first = await takeIn();
  expect(first.articles).toMatchObject([{ title: 'Du site', revision: 1, slug: 'du-site' }]);
  const { lines, articles } = await takeIn();
  expect(articles).toEqual(first.articles);
  expect(lines).toMatchObject([
    { source: 'site', items: 1, unchanged: 1, skipped: [] },
    {
      source: 'magazine',
      items: 1,
      added: 0,
      updated: 0,
      unchanged: 0,
      skipped: [{ item: 'Du magazine', reason: expect.stringContaining('"site"') as string }],
    },
  ]);
});

test('sources that are not are two', async () => {
  declare([]);
  expect((await takeIn()).articles).toHaveLength(2);
});

test.each([
  ['a source that is not there', [['site', 'courrier']], 'no source has the id "courrier"'],
  ['a source twice', [['site', 'magazine', 'site']], 'stands there twice'],
  ['a source alone', [['site']], 'at least two'],
])('%s in a group is refused in words', async (_, together, words) => {
  declare(together);
  await expect(takeIn()).rejects.toThrow(words);
});

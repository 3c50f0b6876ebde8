import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openReadingRoom } from './reading-room.ts';

const room = openReadingRoom({ categories: {}, topics: [], language: 'fr' });
afterAll(() => room.close());
const folder = mkdtempSync(join(tmpdir(), 'caravane-room-'));
const offline = async () => ({ ok: false, reason: 'there is no network here' }) as const;
const read = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return room.ingest(path, offline);
};
const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`)
    .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' '))
    .filter(Boolean)
    .map(Number);
const feed = '<rss version="2.0"><channel><title>T</title><item><title>A</title></item></channel></rss>';

it('reads sources apart, one after the other, and says what is wrong with one', async () => {
  const [one, page, other] = await Promise.all([
    read('one.xml', feed),
    read('page.html', '<!doctype html><html></html>'),
    read('other.xml', feed),
  ]);
  expect(one).toMatchObject({ ok: true, items: 1, drafts: [{ title: 'A' }] });
  expect(page).toMatchObject({ ok: false, error: expect.stringContaining('a web page') });
  expect(other).toEqual(one);
  expect(await room.ingest('https://x.example/', offline)).toMatchObject({
    error: 'there is no network here',
  });
});

const long = (): string => {
  const text = `<p>${'Le lac d’Issyk-Koul a baissé de trois mètres. '.repeat(200)}</p>`;
  const items = Array.from(
    { length: 400 },
    (_, n) => `<item><title>T${n}</title><description><![CDATA[${text}]]></description></item>`,
  );
  return feed.replace('<item>', `${items.join('')}<item>`);
};

it('reads small sources after a long one with the same reader, which keeps what it took', async () => {
  expect(await read('long.xml', long())).toMatchObject({ ok: true, items: 401 });
  for (const name of ['a.xml', 'b.xml', 'c.xml']) expect(await read(name, feed)).toMatchObject({ ok: true });
}, 60_000);

it.runIf(process.platform === 'linux')(
  'blames no source for what a reader kept of long ones before it',
  async () => {
    const readers = new Set<number>();
    for (let times = 0; times < 5; times += 1) {
      expect(await read('long.xml', long())).toMatchObject({ ok: true, items: 401 });
      for (const pid of childrenOf(process.pid)) readers.add(pid);
    }
    expect(readers.size).toBeGreaterThan(1);
  },
  60_000,
);

it.runIf(process.platform === 'linux')('outlives a reader that something else ended', async () => {
  const before = new Set(childrenOf(process.pid));
  const own = openReadingRoom({ categories: {}, topics: [], language: 'fr' });
  const path = join(folder, 'one.xml');
  expect(await own.ingest(path, offline)).toMatchObject({ ok: true });
  for (const pid of childrenOf(process.pid)) if (!before.has(pid)) process.kill(pid, 'SIGKILL');
  await own.ingest(path, offline);
  expect(await own.ingest(path, offline)).toMatchObject({ ok: true });
  await own.close();
});

it('sends a reader away that a source keeps for itself, and reads the next with another', async () => {
  const many = '<category>c</category>'.repeat(700_000);
  const hurting = await read('hurting.xml', feed.replace('</item>', `${many}</item>`));
  expect(hurting).toMatchObject({ ok: false, error: expect.stringContaining('built to hurt') });
  expect(await read('next.xml', feed)).toMatchObject({ ok: true });
}, 60_000);

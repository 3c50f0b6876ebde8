import { mkdtempSync, writeFileSync } from 'node:fs';
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

it('sends a reader away that a source keeps for itself, and reads the next with another', async () => {
  const many = '<category>c</category>'.repeat(700_000);
  const hurting = await read('hurting.xml', feed.replace('</item>', `${many}</item>`));
  expect(hurting).toMatchObject({ ok: false, error: expect.stringContaining('built to hurt') });
  expect(await read('next.xml', feed)).toMatchObject({ ok: true });
}, 60_000);

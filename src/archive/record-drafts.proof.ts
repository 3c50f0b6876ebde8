import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openDatabase, type DatabasePlace } from '../database/open-database.ts';
import type { ArticleDraft, SafeHtml } from '../domain/article.ts';
import type { PictureKey } from '../domain/picture.ts';
import { openArchive } from './open-archive.ts';

/**
 * A process that says `ready`, waits for a line, then records: `node record-drafts.proof.ts <place> <keys>`.
 * It says each key once its commit has returned, and goes on until it has them all or is killed.
 */
const [place = '', keys = ''] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(place) as DatabasePlace);
const archive = openArchive(database);
process.stdout.write('ready\n');
await once(createInterface(process.stdin), 'line');
for (const key of JSON.parse(keys) as string[]) {
  await archive.record('site', [draftOf(key)], '2026-11-23T18:00:00Z');
  process.stdout.write(`${key}\n`);
}
await database.destroy();
process.stdin.destroy();

/** All of one title, so that every article contends for its slug. */
function draftOf(key: string): ArticleDraft {
  const picture = key.padStart(16, '0') as PictureKey;
  return {
    key,
    title: 'L’eau manque',
    standfirst: '',
    byline: [],
    published: undefined,
    language: 'fr',
    topics: ['eau'],
    body: `<p>${key}</p>` as SafeHtml,
    lead: picture,
    pictures: [{ key: picture, address: `https://example.org/${key}.jpg`, alt: '', caption: '' }],
    partial: false,
    original: undefined,
  };
}

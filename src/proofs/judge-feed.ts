import { parentPort } from 'node:worker_threads';
import { cleanHtml } from '../ingest/clean/clean-html.ts';
import { ingestSource, type IngestContext } from '../ingest/ingest-source.ts';

/** A worker that takes in files, path by path, and answers what was wrong with how each was taken in. */
const context: IngestContext = {
  fetch: async () => ({ ok: false, reason: 'there is no network here' }),
  categories: {},
  topics: [
    {
      slug: 'eau',
      kind: 'theme',
      names: { fr: 'Eau', en: 'Water', ru: 'Вода' },
      variants: [],
      weak: [],
      caseSensitive: [],
    },
  ],
  language: 'fr',
};

parentPort?.on('message', async (path: string) => parentPort?.postMessage(await judge(path)));

async function judge(path: string): Promise<{ items: number; drafts: number; problems: string[] }> {
  const problems: string[] = [];
  const reading = await ingestSource({ id: 'test', address: path }, context);
  if (!reading.ok) {
    if (reading.error.length < 20) problems.push(`its error says nothing: ${reading.error}`);
    return { items: 0, drafts: 0, problems };
  }
  const { drafts, skipped, items } = reading;
  if (drafts.length + skipped.length !== items)
    problems.push(`${items} items, ${drafts.length} drafts, ${skipped.length} skipped`);
  if (skipped.some(({ reason }) => reason === '')) problems.push('an item is skipped without a reason');
  if (new Set(drafts.map(({ key }) => key)).size !== drafts.length) problems.push('a key comes twice');
  for (const { key, title, language, body, pictures, lead } of drafts) {
    if (title === '') problems.push(`${key}: no title`);
    const again = cleanHtml(body, {
      title,
      language,
      original: undefined,
      resolveLink: (href) => href,
      resolvePicture: (address) => address,
      lead: pictures.find((picture) => picture.key === lead),
      known: pictures,
    });
    if (again.html !== body) problems.push(`${key}: cleaned twice it changes`);
  }
  const twice = await ingestSource({ id: 'test', address: path }, context);
  if (JSON.stringify(twice) !== JSON.stringify(reading)) problems.push('the second time is not the first');
  return { items, drafts: drafts.length, problems };
}

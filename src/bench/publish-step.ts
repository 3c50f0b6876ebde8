import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inNewsroom, type Newsroom } from '../cli/newsroom.ts';
import { print } from '../cli/print-edition.ts';
import { readClient } from '../cli/read-client.ts';
import { sourcesOf, takeInAll } from '../cli/take-in.ts';
import { compressed } from '../publish/compress.ts';
import { bulletin } from './bulletin.ts';

/**
 * One act of `bench -- publish` in a process of its own: `publish-step.ts <home> <act> <articles> <newest>` prints its
 * figures; `newest`: when the newest article came out, in milliseconds.
 */
const [home = '', act = '', ...numbers] = process.argv.slice(2);
const [articles = 0, newest = 0] = numbers.map(Number);
/** A feed holds so many. */
const size = 1_000;
const feedOf = (place: number): string => join(home, `feed-${place}.json`);

const acts: { readonly [act: string]: (newsroom: Newsroom) => Promise<object> } = {
  ingest: async (newsroom) => {
    for (let from = 0; from < articles; from += size)
      await writeFile(feedOf(from / size), bulletin(newest, from, size));
    return timed(() => takeIn(newsroom));
  },
  publish: (newsroom) => timed(() => print(newsroom, {})),
  change: async (newsroom) => {
    // Ten, wherever in the archive they stand.
    const changed = Array.from({ length: 10 }, (_, n) => Math.floor(((n + 0.5) * articles) / 10));
    for (let from = 0; from < articles; from += size)
      await writeFile(feedOf(from / size), bulletin(newest, from, size, changed));
    return timed(() => takeIn(newsroom));
  },
  parts,
};

const takeIn = (newsroom: Newsroom): Promise<void> =>
  takeInAll(
    newsroom,
    sourcesOf(
      newsroom,
      Array.from({ length: articles / size }, (_, n) => feedOf(n)),
    ),
    ({ error }) => {
      if (error !== undefined) throw new Error(error);
    },
  );

/** What must be done in any case, by itself: articles rendered, their pages compressed and written, each with one worker. */
async function parts({ home: { site } }: Newsroom): Promise<object> {
  const sample = Math.min(articles, 400);
  const scale = articles / sample;
  const names = (await readdir(join(site, 'articles'))).filter(
    (_name, n) => n % Math.ceil(articles / sample) === 0,
  );
  const pages = await Promise.all(names.map((name) => readFile(join(site, 'articles', name, 'index.html'))));
  const blocks = (await readdir(join(site, 'edition'))).filter((name) => name.endsWith('.json'));
  const bodies = await Promise.all(
    blocks.slice(0, names.length).map((name) => readFile(join(site, 'edition', name))),
  );
  const { render } = await readClient(undefined, () => {});
  const documents = pages.map((page) =>
    JSON.parse(/id="document">(.*?)<\/script>/s.exec(page.toString())?.[1] ?? ''),
  );
  const rendered = await timed(async () => {
    for (const [n, document] of documents.entries()) {
      const text = /<div data-part="body">(.*?)<\/div>/s.exec(pages[n]?.toString() ?? '')?.[1] ?? '';
      await render(`/articles/${document.page.card.slug}/`, {
        ...document,
        page: { ...document.page, body: text },
      });
    }
  });
  const files: Buffer[] = [];
  const squeezed = await timed(async () => {
    for (const bytes of [...pages, ...bodies]) {
      const { br, gz } = await compressed(bytes, 'good');
      files.push(bytes, br, gz);
    }
  });
  const written = await timed(async () => {
    for (const [n, bytes] of files.entries()) await writeFile(join(home, `part-${n}`), bytes);
  });
  return {
    ms: 0,
    render: Math.round(rendered.ms * scale),
    compress: Math.round(squeezed.ms * scale),
    write: Math.round(written.ms * scale),
  };
}

async function timed(work: () => Promise<unknown>): Promise<{ ms: number }> {
  const started = performance.now();
  await work();
  return { ms: Math.round(performance.now() - started) };
}

const figures = await inNewsroom({ home }, async (newsroom) => acts[act]?.(newsroom));
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ ...figures, megabytes })}\n`);

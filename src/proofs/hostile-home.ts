import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const bin = fileURLToPath(new URL('../cli/bin.js', import.meta.url));

export type HostileHome = {
  readonly address: string;
  readonly articles: readonly { readonly slug: string; readonly title: string }[];
  readonly stop: () => Promise<void>;
};

/** A publication whose feeds hold fragments in every field, taken in, published and served by the commands themselves. */
export async function serveHostile(home: string, fragments: readonly string[]): Promise<HostileHome> {
  const port = await freePort();
  const caravane = async (...words: string[]): Promise<string> => {
    const options = { env: { ...process.env, PORT: String(port) }, maxBuffer: 1e9 };
    const { stdout } = await promisify(execFile)(process.execPath, [bin, ...words, '--home', home], options);
    return stdout;
  };
  await caravane('init');
  const half = Math.ceil(fragments.length / 2);
  await writeFile(join(home, 'one.json'), jsonFeedOf(fragments.slice(0, half)));
  await writeFile(join(home, 'two.xml'), rssOf(fragments.slice(half)));
  const file = join(home, 'publication.json');
  const publication = JSON.parse(await readFile(file, 'utf8')) as object;
  const sources = ['one.json', 'two.xml'].map((name) => ({ id: name, address: name }));
  await writeFile(file, JSON.stringify({ ...publication, sources }));
  await caravane('ingest', '--pictures=no');
  await caravane('publish');
  const lines = (await caravane('articles', '--json')).trim().split('\n');
  const server = spawn(process.execPath, [bin, 'serve', '--home', home, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await ready(server);
  return {
    address: `http://localhost:${port}`,
    articles: lines.map((line) => JSON.parse(line) as { slug: string; title: string }),
    stop: async () => {
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The fragment by itself, and in an address and an alternative text, as it stands and escaped. */
const bodyOf = (fragment: string): string =>
  `<p>Avant.</p>${fragment}<p>Après.</p><a href="${escaped(fragment)}">lien</a><img src="/p.jpg" alt="${escaped(fragment)}">` +
  `<a href="${fragment}">lien</a><img src="/q.jpg" alt="${fragment}" title="${fragment}">`;

const jsonFeedOf = (fragments: readonly string[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Feed',
    home_page_url: 'https://news.example/',
    items: fragments.map((html, index) => ({
      id: `${index} ${html}`,
      url: index % 3 === 0 ? html : `https://news.example/${encodeURIComponent(html)}`,
      title: html,
      summary: html,
      content_html: bodyOf(html),
      image: html,
      tags: [html, 'eau'],
      authors: [{ name: html }],
      language: html,
    })),
  });

const section = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const rssOf = (fragments: readonly string[]): string =>
  '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<channel><title>Feed</title><link>https://news.example/</link>${fragments
    .map(
      (html, index) =>
        `<item><title>${section(html)}</title><guid>${index}</guid><link>${section(html)}</link><dc:creator>${section(html)}</dc:creator>` +
        `<category>${section(html)}</category><category>eau</category><description>${section(html)}</description>` +
        `<content:encoded>${section(bodyOf(html))}</content:encoded><enclosure type="image/png" url="${escaped(html)}"/></item>`,
    )
    .join('')}</channel></rss>`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function ready(server: ChildProcess): Promise<void> {
  for await (const chunk of server.stdout ?? []) if (String(chunk).includes('http://')) return;
  throw new Error('the server stopped before it was ready');
}

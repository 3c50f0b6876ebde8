import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readBlock, type PackReference, type Range } from '../domain/edition/block.ts';
import { verifyHead } from '../domain/edition/head.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { PublicKey } from '../domain/edition/signature.ts';

/**
 * Looks an edition's tree through as a reader would, from the head down: every block that it names is there and is what
 * it is named, every card's text and page too, and every compressed twin unpacks to its file. A tree without a head is
 * no edition yet. Says what is wrong.
 */
export async function wholeEdition(site: string): Promise<string[]> {
  const text = await readFile(join(site, 'edition/head.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const key = /name="caravane-key" content="([^"]+)"/.exec(
    await readFile(join(site, 'index.html'), 'utf8').catch(() => ''),
  )?.[1];
  if (key === undefined) return ['there is a head, and no front page with a key'];
  const verdict = await verifyHead(text, key as PublicKey);
  if (!verdict.ok) return [`the head does not verify: ${verdict.problem}`];
  const problems: string[] = [];
  const block = async (hash: Sha256): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(join(site, `edition/${hash}.json`)));
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      problems.push(`${what}: ${error instanceof Error ? error.message : error}`);
    }
  };
  const look = async ({ cards, bodies, children }: Omit<Range, 'kind'>): Promise<void> => {
    for (const { hash } of bodies)
      await attempt(`bodies ${hash}`, async () => readBlock('bodies', await block(hash), hash));
    for (const { hash } of cards) {
      await attempt(`cards ${hash}`, async () => {
        const pack = await readBlock('cards', await block(hash), hash);
        for (const { card } of pack.entries) {
          await readBlock('body', await block(card.body.hash), card.body.hash);
          await lookAtPage(card.slug);
        }
      });
    }
    for (const child of children) await attempt(`range ${child.hash}`, () => lookBelow(child));
  };
  const lookBelow = async ({ hash }: PackReference): Promise<void> =>
    look(await readBlock('range', await block(hash), hash));
  const lookAtPage = async (slug: string): Promise<void> => {
    const path = join(site, 'articles', slug, 'index.html');
    const html = await readFile(path);
    if (!html.toString().trimEnd().endsWith('</html>')) throw new Error(`the page of ${slug} is half a page`);
    const twin = await readFile(`${path}.gz`).catch(() => undefined);
    if (twin && !gunzipSync(twin).equals(html)) throw new Error(`the compressed page of ${slug} is another`);
  };
  await attempt('index', async () =>
    look(await readBlock('index', await block(verdict.head.index.hash), verdict.head.index.hash)),
  );
  return problems;
}

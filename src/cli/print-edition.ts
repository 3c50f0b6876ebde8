import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Topic } from '../domain/topic.ts';
import { readHead } from '../publish/issue-head.ts';
import { publishEdition, type Published } from '../publish/publish-edition.ts';
import { openPublicKeys, openSigningKeys } from '../publish/signing-keys.ts';
import { openTree } from '../publish/tree.ts';
import { boundYoungSpace } from './bound-young-space.ts';
import { makeFolder } from './make-folder.ts';
import { now, type Newsroom } from './newsroom.ts';
import { readClient } from './read-client.ts';
import { say } from './say.ts';

export type PrintOptions = {
  readonly out?: string;
  readonly release?: string;
  /** Leaves the head for the machine that holds the signing key. */
  readonly unsigned?: boolean;
  readonly killSwitch?: boolean;
};

/** Publishes the record as it stands and remembers the edition. */
export async function print(newsroom: Newsroom, options: PrintOptions): Promise<Published> {
  const giveUp = boundYoungSpace();
  return printing(newsroom, options).finally(giveUp);
}

async function printing(
  { home, archive, newsletter, publication, topics }: Newsroom,
  { out, release, unsigned = false, killSwitch = false }: PrintOptions,
): Promise<Published> {
  const keys = await (unsigned ? openPublicKeys : openSigningKeys)(home.keys);
  const client = await readClient(release, say);
  const folder = out === undefined ? home.site : resolve(out);
  await makeFolder(folder, 'give this account the right to, or choose another folder with --out');
  const tree = await openTree(folder);
  const record = {
    publication,
    // What tells a text's topics is the newsroom's business.
    topics: topics.map(({ weak: _weak, caseSensitive: _caseSensitive, ...topic }): Topic => topic),
    outline: await archive.outline(),
    articles: archive.articlesById,
    pictures: await archive.pictures(),
    removed: await archive.removed(),
    ledger: await archive.changes(),
    issues: await newsletter.issues(),
    pictureFile: (name: string) => readFile(join(home.pictures, name)).catch(() => null),
  };
  const published = await publishEdition(record, client, keys, tree, {
    previous: await readHead(tree, keys.root),
    last: await archive.lastEdition(),
    killSwitch,
  });
  for (const slug of published.tooLong) say(`${slug}: left out, its text is longer than any device takes`);
  const { head, articles, changes } = published;
  const { edition, issued, index, certificate } = head;
  await archive.recordEdition(
    { number: edition, indexHash: index.hash, issued, serial: certificate.serial, articles },
    changes,
    now(),
  );
  return published;
}

import { readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Messages of a file: one alone, or an mbox of many; or of a folder of mail (Maildir), or of any folder of files. */
export async function* readMailbox(path: string): AsyncGenerator<Buffer> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`cannot read ${path} (${error.code})`);
  });
  if (!found.isDirectory()) {
    yield* messagesIn(await readFile(path));
    return;
  }
  const entries = await readdir(path);
  const folders = entries.includes('cur') && entries.includes('new') ? ['cur', 'new'] : [''];
  for (const folder of folders)
    for (const { name } of (await readdir(join(path, folder), { withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    ))
      yield* messagesIn(await readFile(join(path, folder, name)));
}

/** What is new in a Maildir, each marked as seen once it has been dealt with. */
export async function eachNewMessage(
  maildir: string,
  act: (message: Buffer) => Promise<void>,
): Promise<number> {
  const names = await readdir(join(maildir, 'new')).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${maildir} is no folder of mail with new/ and cur/ in it (${error.code})`);
  });
  for (const name of names) {
    await act(await readFile(join(maildir, 'new', name)));
    await rename(join(maildir, 'new', name), join(maildir, 'cur', `${name}:2,S`));
  }
  return names.length;
}

/** An mbox begins each message with a line `From `, and quotes such lines within. */
function* messagesIn(bytes: Buffer): Generator<Buffer> {
  const text = bytes.toString('latin1');
  if (!text.startsWith('From ')) return yield bytes;
  for (const message of text.split(/^From [^\n]*\n/m).slice(1))
    yield Buffer.from(message.replace(/^>(>*From )/gm, '$1'), 'latin1');
}

import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { compressed, isCompressible, type Effort } from './compress.ts';
import { PublishProblem } from './publish-problem.ts';

/** The folder of an edition. A file there is always whole: the old one or the new one, however a writer ends. */
export type Tree = {
  readonly folder: string;
  /** Writes where the bytes differ from what stands there, with compressed twins; tells whether it did. */
  readonly write: (path: string, content: string | Uint8Array, options?: WriteOptions) => Promise<boolean>;
  /** Writes a file named by its content, unless it is there. */
  readonly keep: (path: string, content: string | Uint8Array) => Promise<boolean>;
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly size: (path: string) => Promise<number | undefined>;
  /** Names in a folder, none when it does not exist. */
  readonly list: (path: string) => Promise<string[]>;
  /** Removes a file with its twins, or a folder with all that is in it. */
  readonly remove: (path: string) => Promise<void>;
  /** Bytes written since the tree was opened, compressed twins not counted. */
  readonly written: () => number;
};
type WriteOptions = { readonly compress?: Effort | 'none' };

/** Where files are made before they are renamed into place; servers answer nothing that begins with `_`. */
const workshop = '_tmp';
const twins = ['br', 'gz'] as const;
const hour = 60 * 60 * 1000;

/** @throws PublishProblem when the folder cannot be written, now or later. */
export async function openTree(folder: string): Promise<Tree> {
  let bytesWritten = 0;
  const at = (path: string): string => join(folder, path);

  const place = async (path: string, bytes: Uint8Array): Promise<void> => {
    const aside = at(`${workshop}/${randomUUID()}`);
    await writeFile(aside, bytes);
    await mkdir(dirname(at(path)), { recursive: true });
    await rename(aside, at(path));
  };
  const placeTwins = async (path: string, bytes: Uint8Array, effort: Effort): Promise<void> => {
    if (!isCompressible(path, bytes)) return;
    const forms = await compressed(bytes, effort);
    for (const twin of twins) await place(`${path}.${twin}`, forms[twin]);
  };
  const size = (path: string): Promise<number | undefined> =>
    stat(at(path)).then(
      (file) => file.size,
      () => undefined,
    );
  const read = (path: string): Promise<Uint8Array | undefined> => readFile(at(path)).catch(() => undefined);

  await explaining(folder, () => openWorkshop(at(workshop)));
  return {
    folder,
    read,
    size,
    write: (path, content, { compress = 'good' } = {}) =>
      explaining(folder, async () => {
        const bytes = Buffer.from(content);
        const same = bytes.equals((await read(path)) ?? Buffer.alloc(0)) && (await size(path)) !== undefined;
        const isWhole =
          same &&
          (compress === 'none' || !isCompressible(path, bytes) || (await size(`${path}.gz`)) !== undefined);
        if (isWhole) return false;
        // A twin never outlives what it is a twin of.
        for (const twin of twins) await rm(at(`${path}.${twin}`), { force: true });
        if (!same) await place(path, bytes);
        if (compress !== 'none') await placeTwins(path, bytes, compress);
        if (!same) bytesWritten += bytes.length;
        return !same;
      }),
    keep: (path, content) =>
      explaining(folder, async () => {
        const bytes = Buffer.from(content);
        if ((await size(path)) === bytes.length) return false;
        await placeTwins(path, bytes, path.startsWith('assets/') ? 'best' : 'good');
        await place(path, bytes);
        bytesWritten += bytes.length;
        return true;
      }),
    list: async (path) => (await readdir(at(path)).catch(() => [])).toSorted(),
    remove: (path) =>
      explaining(folder, async () => {
        for (const end of ['', ...twins.map((twin) => `.${twin}`)]) {
          await rm(at(path) + end, { recursive: true, force: true });
        }
      }),
    written: () => bytesWritten,
  };
}

/** Makes the workshop, and clears what a killed writer left there; a running one is younger than that. */
async function openWorkshop(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const file = await stat(join(folder, name)).catch(() => undefined);
    if (file && Date.now() - file.mtimeMs > hour) await rm(join(folder, name), { force: true });
  }
}

async function explaining<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const advice = advices.get((error as NodeJS.ErrnoException).code ?? '');
    if (advice === undefined) throw error;
    throw new PublishProblem(`cannot write the edition in ${folder}: ${advice}`, { cause: error });
  }
}

const advices = new Map([
  ['EACCES', 'give this account the right to, or choose another folder with --out'],
  ['EPERM', 'give this account the right to, or choose another folder with --out'],
  ['EROFS', 'the disk is read-only; choose another folder with --out'],
  ['ENOSPC', 'the disk is full; free some space, then publish again'],
  ['EDQUOT', 'the disk quota is used up; free some space, then publish again'],
  ['ENOTDIR', 'a file stands where a folder should be; move it away, or choose another folder with --out'],
  ['EEXIST', 'a file stands where a folder should be; move it away, or choose another folder with --out'],
]);

import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { compressed, isCompressible, type Effort } from './compress.ts';
import { PublishProblem } from './publish-problem.ts';

/** The folder of an edition. A file there is always whole: the old one or the new one, however a writer ends. */
export type Tree = {
  readonly folder: string;
  /** Writes where the bytes differ from what stands there, with compressed twins; tells whether it did. */
  readonly write: (path: string, content: string | Uint8Array, options?: WriteOptions) => Promise<boolean>;
  /** Writes a file of our own piece by piece, so that it is never whole in the memory. */
  readonly writeLong: (path: string, pieces: Iterable<Uint8Array>) => Promise<void>;
  /** Writes a file named by its content, unless it is there. */
  readonly keep: (path: string, content: string | Uint8Array) => Promise<boolean>;
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly size: (path: string) => Promise<number | undefined>;
  /** Names in a folder, in no order; none when it does not exist. */
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
const nothing = Buffer.alloc(0);

/** The same bytes, not a copy of them. */
const bytesIn = (content: string | Uint8Array): Buffer =>
  typeof content === 'string'
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);

/**
 * Small files are read and written at once: a hop to a thread and back for each of tens of thousands would take ten times
 * as long as the work. Compressing is done aside.
 * @throws PublishProblem when the folder cannot be written, now or later.
 */
export async function openTree(folder: string): Promise<Tree> {
  let bytesWritten = 0;
  const at = (path: string): string => join(folder, path);

  const place = (path: string, pieces: Iterable<Uint8Array>): void => {
    const aside = at(`${workshop}/${randomUUID()}`);
    const file = openSync(aside, 'w');
    try {
      for (const bytes of pieces) writeFileSync(file, bytes);
    } finally {
      closeSync(file);
    }
    inFolder(at(path), (whole) => renameSync(aside, whole));
  };
  const placeTwins = async (path: string, bytes: Uint8Array, effort: Effort): Promise<void> => {
    if (!isCompressible(path, bytes)) return;
    const forms = await compressed(bytes, effort);
    for (const twin of twins) place(`${path}.${twin}`, [forms[twin]]);
  };
  const sizeOf = (path: string): number | undefined => {
    try {
      return statSync(at(path), { throwIfNoEntry: false })?.size;
    } catch {
      return undefined;
    }
  };
  const bytesOf = (path: string): Uint8Array | undefined => {
    try {
      return readFileSync(at(path));
    } catch {
      return undefined;
    }
  };

  await explaining(folder, () => openWorkshop(at(workshop)));
  return {
    folder,
    read: async (path) => bytesOf(path),
    size: async (path) => sizeOf(path),
    write: (path, content, { compress = 'good' } = {}) =>
      explaining(folder, async () => {
        const bytes = bytesIn(content);
        const same = sizeOf(path) === bytes.length && bytes.equals(bytesOf(path) ?? nothing);
        const isWhole =
          same && (compress === 'none' || !isCompressible(path, bytes) || sizeOf(`${path}.gz`) !== undefined);
        if (isWhole) return false;
        // A twin never outlives what it is a twin of.
        for (const twin of twins)
          if (sizeOf(`${path}.${twin}`) !== undefined) unlinkSync(at(`${path}.${twin}`));
        if (!same) place(path, [bytes]);
        if (compress !== 'none') await placeTwins(path, bytes, compress);
        if (!same) bytesWritten += bytes.length;
        return !same;
      }),
    writeLong: (path, pieces) => explaining(folder, async () => place(path, pieces)),
    keep: (path, content) =>
      explaining(folder, async () => {
        const bytes = bytesIn(content);
        if (sizeOf(path) === bytes.length) return false;
        await placeTwins(path, bytes, path.startsWith('assets/') ? 'best' : 'good');
        place(path, [bytes]);
        bytesWritten += bytes.length;
        return true;
      }),
    list: (path) => readdir(at(path)).catch(() => []),
    remove: (path) =>
      explaining(folder, async () => {
        for (const end of ['', ...twins.map((twin) => `.${twin}`)]) {
          await rm(at(path) + end, { recursive: true, force: true });
        }
      }),
    written: () => bytesWritten,
  };
}

/** Makes the folder only where there is none: nearly always there is. */
function inFolder(path: string, act: (path: string) => void): void {
  try {
    act(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    act(path);
  }
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

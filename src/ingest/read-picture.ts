import { readFile, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GuardedFetch } from '../network/guarded-fetch.ts';

export type PictureContext = {
  readonly fetch: GuardedFetch;
  /** Folders whose files may be read: those of the local feeds. */
  readonly folders: readonly string[];
};

type ReadPicture =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string };

const pictureLimit = 20 * 1024 * 1024;

/** The bytes of a picture, once its first ones have shown that it is one. */
export async function readPicture(address: string, context: PictureContext): Promise<ReadPicture> {
  const read = address.startsWith('file:')
    ? await readLocal(address, context.folders)
    : await readWeb(address, context.fetch);
  if (!read.ok) return read;
  const kind = kindOf(read.bytes);
  return kind === undefined
    ? { ok: false, reason: `${address} is not a JPEG, PNG, GIF, WebP, AVIF or TIFF picture` }
    : read;
}

async function readLocal(address: string, folders: readonly string[]): Promise<ReadPicture> {
  try {
    const path = await realpath(fileURLToPath(address));
    const homes = await Promise.all(folders.map((folder) => realpath(folder)));
    if (!homes.some((home) => path.startsWith(home + sep))) {
      return { ok: false, reason: `${address} lies outside the folders of the feeds` };
    }
    if ((await stat(path)).size > pictureLimit)
      return { ok: false, reason: `${address} is larger than 20 MB` };
    return { ok: true, bytes: await readFile(path) };
  } catch {
    return { ok: false, reason: `${address} cannot be read` };
  }
}

async function readWeb(address: string, fetch: GuardedFetch): Promise<ReadPicture> {
  const fetched = await fetch(address, { maxBytes: pictureLimit, maxMilliseconds: 4500 });
  if (!fetched.ok) return fetched;
  if (fetched.status !== 200) return { ok: false, reason: `${address} answered ${fetched.status}` };
  return { ok: true, bytes: fetched.bytes };
}

/** By the bytes alone: names and headers are a stranger's word. No SVG, which is a document that can run. */
function kindOf(bytes: Uint8Array): string | undefined {
  const latin = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  if (latin.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(latin)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(latin)) return 'webp';
  if (/^[^]{4}ftyp[^]{0,16}avi[fs]/.test(latin)) return 'avif';
  if (/^(?:II\*\0|MM\0\*)/.test(latin)) return 'tiff';
  return undefined;
}

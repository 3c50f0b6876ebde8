import pLimit from 'p-limit';
import { addresses } from '../domain/addresses.ts';
import type { Picture, PictureKey } from '../domain/picture.ts';
import type { EditionRecord } from './edition-record.ts';
import type { Tree } from './tree.ts';

const parallel = 8;

/** Brings the files of some pictures into the tree; returns those whose files are all there. */
export async function placePictures(
  tree: Tree,
  record: EditionRecord,
  keys: readonly PictureKey[],
): Promise<Map<PictureKey, Picture>> {
  const placed = new Map<PictureKey, Picture>();
  await pLimit(parallel).map(new Set(keys), async (key) => {
    const picture = record.pictures.get(key);
    if (picture && picture.variants.length > 0 && (await placeFiles(tree, picture, record.pictureFile))) {
      placed.set(key, picture);
    }
  });
  return placed;
}

async function placeFiles(
  tree: Tree,
  { variants }: Picture,
  pictureFile: EditionRecord['pictureFile'],
): Promise<boolean> {
  for (const variant of variants) {
    const path = addresses.picture(variant);
    if ((await tree.size(path)) === variant.bytes) continue;
    const bytes = await pictureFile(`${variant.hash}.${variant.format}`);
    if (bytes?.length !== variant.bytes) return false;
    await tree.keep(path, bytes);
  }
  return true;
}

import { createHash } from 'node:crypto';
import type { PictureKey, PictureSource } from '../domain/picture.ts';

/** A picture by its absolute address. `alt` and `caption` are plain text. */
export const pictureFrom = (address: string, alt: string, caption: string): PictureSource => ({
  key: createHash('sha256').update(address).digest('hex').slice(0, 16) as PictureKey,
  address,
  alt,
  caption,
});

import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Picture } from './svg.ts';

const folder = new URL('../feeds/pictures/', import.meta.url);
const heaviest = 120 * 1024;

/** Writes each picture as WebP and refuses one that would weigh on a slow line. */
export async function writePictures(pictures: readonly Picture[]): Promise<void> {
  for (const { file, svg } of pictures) {
    const bytes = await compress(file, svg);
    await writeFile(new URL(file, folder), bytes);
    console.log(`${file} ${Math.round(bytes.length / 1024)} KB`);
  }
}

async function compress(file: string, svg: string): Promise<Buffer> {
  for (const quality of [82, 74, 66, 58]) {
    const bytes = await sharp(Buffer.from(svg)).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (bytes.length <= heaviest) return bytes;
  }
  throw new Error(`${file} is heavier than ${heaviest} bytes at any quality worth showing`);
}

import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { palette } from './palette.ts';

const folder = new URL('../../../public/', import.meta.url);

/** The ram's horn of the felt-makers, thick enough to be read at sixteen pixels. */
const horn =
  'M256 408V236C256 116 84 112 84 226C84 306 190 304 182 226M256 236C256 116 428 112 428 226C428 306 322 304 330 226';

const mark = (scale: number): string =>
  `<g transform="translate(256 256) scale(${scale}) translate(-256 -276)">` +
  `<path d="${horn}" fill="none" stroke="${palette.turquoise}" stroke-width="54" stroke-linecap="round" stroke-linejoin="round"/>` +
  `<path d="M256 352L312 408L256 464L200 408Z" fill="${palette.turquoise}"/></g>`;

const icon = (scale: number, corner: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">` +
  `<rect width="512" height="512" rx="${corner}" fill="${palette.paper}"/>${mark(scale)}</svg>\n`;

const write = async (file: string, size: number, svg: string): Promise<void> => {
  const png = await sharp(Buffer.from(svg), { density: 288 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  await writeFile(new URL(file, folder), png);
};

await writeFile(new URL('icon.svg', folder), icon(1, 112));
await write('icon-192.png', 192, icon(1, 112));
await write('icon-512.png', 512, icon(1, 112));
await write('icon-maskable-512.png', 512, icon(0.74, 0));
await write('apple-touch-icon.png', 180, icon(0.88, 0));

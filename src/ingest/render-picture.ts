import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { Picture, PictureFormat, PictureVariant } from '../domain/picture.ts';

export type RenderedPicture =
  | {
      readonly ok: true;
      readonly picture: Picture;
      /** Each once, under `<sha256>.<format>`. */
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    }
  | { readonly ok: false; readonly reason: string };

const largestWidth = 1600;
const largestHeight = 4800;
const fallbackWidth = 960;
const pixelLimit = 50_000_000;
/** Writing larger ones as AVIF takes hundreds of megabytes. */
const avifLimit = 3_000_000;

/**
 * Makes a stranger's picture ours: turned upright, without metadata, at most three widths as AVIF and WebP and one JPEG
 * for whatever reads neither. The same bytes in give the same bytes out. `decoded` is called half-way.
 */
export async function renderBytes(
  bytes: Uint8Array,
  decoded: () => void = () => {},
): Promise<RenderedPicture> {
  try {
    return await render(bytes, decoded);
  } catch (error) {
    // sharp says by exceptions that a picture is damaged, too large or not what its first bytes claim.
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { ok: false, reason: `it cannot be decoded: ${message}` };
  }
}

async function render(bytes: Uint8Array, decoded: () => void): Promise<RenderedPicture> {
  const original = sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' });
  const box = {
    width: largestWidth,
    height: largestHeight,
    fit: 'inside',
    withoutEnlargement: true,
  } as const;
  const { data, info } = await original
    .autoOrient()
    .resize(box)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  decoded();
  const { width, height, channels } = info;
  if (width <= 2 || height <= 2) return { ok: false, reason: 'it is a pixel, not a picture' };

  const files = new Map<string, Uint8Array>();
  const variants: PictureVariant[] = [];
  for (const variant of plan(width, height)) {
    const image = sharp(data, { raw: { width, height, channels } }).resize({ width: variant.width });
    const encoded = await encode(image, variant.format).toBuffer({ resolveWithObject: true });
    const hash = createHash('sha256').update(encoded.data).digest('hex') as Sha256;
    files.set(`${hash}.${variant.format}`, encoded.data);
    const { width: w, height: h, size } = encoded.info;
    variants.push({ hash, format: variant.format, width: w, height: h, bytes: size });
  }
  const named = [...files].map(([name, file]) => ({ name, bytes: file }));
  return { ok: true, picture: { width, height, variants }, files: named };
}

/** By rising width, none wider than the picture. */
function plan(width: number, height: number): { format: PictureFormat; width: number }[] {
  const fitting = [...new Set([480, 960, largestWidth].map((wanted) => Math.min(wanted, width)))];
  return fitting.flatMap((each) => {
    const formats: PictureFormat[] =
      each === Math.min(fallbackWidth, width) ? ['avif', 'webp', 'jpeg'] : ['avif', 'webp'];
    const isLarge = each * ((each * height) / width) > avifLimit;
    return formats
      .filter((format) => format !== 'avif' || !isLarge)
      .map((format) => ({ format, width: each }));
  });
}

function encode(image: Sharp, format: PictureFormat): Sharp {
  if (format === 'avif') return image.avif({ quality: 50, effort: 2 });
  if (format === 'webp') return image.webp({ quality: 75, effort: 4 });
  return image.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true });
}

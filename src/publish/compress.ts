import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = 1024;

/** Whether a file is text, and long enough that compressing saves a packet. Files for ourselves are left as they are. */
export const isCompressible = (path: string, bytes: Uint8Array): boolean =>
  bytes.length > worthIt &&
  !path.startsWith('_') &&
  /\.(html|json|xml|js|css|svg|txt|webmanifest)$/.test(path);

/**
 * `best` for what every reader fetches and no edition changes, `good` for pages and blocks, of which there are tens of
 * thousands (a tenth of the time for a twentieth more bytes), `fast` for what changes with every edition.
 */
export type Effort = 'best' | 'good' | 'fast';
/**
 * Brotli's window in bits: within 64 KB it needs no tables of 33 MB, whose zeroing takes ten times as long as a page or a
 * pack, for a hundredth more bytes.
 */
const narrow = { bits: 16, upTo: 2 ** 19 };
const qualities = {
  best: { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION },
  good: { brotli: 9, gzip: 7 },
  fast: { brotli: 4, gzip: 4 },
} as const;

/** The forms that hosts serve to those who accept them. Runs off the main thread. */
export async function compressed(
  bytes: Uint8Array,
  effort: Effort,
): Promise<{ readonly br: Buffer; readonly gz: Buffer }> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: qualities[effort].brotli,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        ...(bytes.length <= narrow.upTo && effort === 'good'
          ? { [constants.BROTLI_PARAM_LGWIN]: narrow.bits }
          : {}),
      },
    }),
    promisify(gzip)(bytes, { level: qualities[effort].gzip }),
  ]);
  return { br, gz };
}

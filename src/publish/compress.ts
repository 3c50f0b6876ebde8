import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = 1024;

/** Whether a file is text, and long enough that compressing saves a packet. Files for ourselves are left as they are. */
export const isCompressible = (path: string, bytes: Uint8Array): boolean =>
  bytes.length > worthIt &&
  !path.startsWith('_') &&
  /\.(html|json|xml|js|css|svg|txt|webmanifest)$/.test(path);

/** `best` for what is read often and changes rarely, `fast` for what changes with every edition. */
export type Effort = 'best' | 'fast';
const qualities = { best: constants.BROTLI_MAX_QUALITY, fast: 5 } as const;

/** The forms that hosts serve to those who accept them. Runs off the main thread. */
export async function compressed(
  bytes: Uint8Array,
  effort: Effort,
): Promise<{ readonly br: Buffer; readonly gz: Buffer }> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: qualities[effort],
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return { br, gz };
}

import sharp from 'sharp';
import type { Developed } from './darkroom.ts';
import { renderBytes } from './render-picture.ts';

/** The process in the darkroom: a picture's bytes in, its files out. It keeps nothing between two pictures. */
sharp.cache(false);
sharp.concurrency(1);

const say = (message: Developed | 'ready'): void => void process.send?.(message);

process.on('message', async (bytes: Uint8Array) => say(await renderBytes(bytes, () => say('decoded'))));
process.on('disconnect', () => process.exit());
say('ready');

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { pictureFrom } from './picture-source.ts';
import { openDarkroom } from './darkroom.ts';

const darkroom = openDarkroom();
afterAll(() => darkroom.close());
const offline = async () => ({ ok: false, reason: 'no network' }) as const;
const serving =
  (bytes: Uint8Array, status = 200) =>
  async (url: string) =>
    ({ ok: true, status, url, moved: url, headers: new Headers(), bytes: new Uint8Array(bytes) }) as const;
const source = pictureFrom('https://x.example/a', '', '');
const gradient = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a9d8f' } });

describe('a picture', () => {
  it('is made in three widths, turned upright and without metadata, the same each time', async () => {
    const bytes = await gradient(900, 2000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const context = { fetch: serving(bytes), folders: [] };
    const first = await darkroom.develop(source, context);
    if (!first.ok) throw new Error(first.reason);
    expect(first.picture).toMatchObject({ width: 1600, height: 720 });
    expect(first.picture.variants.map(({ format, width }) => `${format} ${width}`)).toEqual([
      'avif 480',
      'webp 480',
      'avif 960',
      'webp 960',
      'jpeg 960',
      'avif 1600',
      'webp 1600',
    ]);
    expect(first.files.map(({ name }) => name)).toEqual(
      first.picture.variants.map(({ hash, format }) => `${hash}.${format}`),
    );
    for (const file of first.files) {
      const { exif, orientation } = await sharp(file.bytes).metadata();
      expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined });
    }
    expect(await darkroom.develop(source, context)).toEqual(first);
  });

  it('is never made larger than it is', async () => {
    const rendered = await darkroom.develop(source, {
      fetch: serving(await gradient(300, 200).png().toBuffer()),
      folders: [],
    });
    expect(rendered.ok && rendered.picture.variants.map(({ width }) => width)).toEqual([300, 300, 300]);
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'is not a JPEG'],
    ['a page', Buffer.from('<!doctype html>'), 'is not a JPEG'],
    ['half a file', Buffer.from('\xff\xd8\xff\xe0 nothing', 'latin1'), 'cannot be decoded'],
  ])('is not %s', async (_, bytes, reason) => {
    expect(await darkroom.develop(source, { fetch: serving(bytes), folders: [] })).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason),
    });
  });

  it('is not a bomb of pixels', async () => {
    const bomb = await gradient(16, 16).png().toBuffer();
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(await darkroom.develop(source, { fetch: serving(bomb), folders: [] })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('pixel limit'),
    });
  });

  it.runIf(process.platform === 'linux')('is not packed so that it takes all memory', async () => {
    const packed = await gradient(6000, 6000)
      .ensureAlpha()
      .toColourspace('rgb16')
      .png({ progressive: true, compressionLevel: 1 })
      .toBuffer();
    const context = { fetch: serving(packed), folders: [] };
    expect(await darkroom.develop(source, context)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('too much memory'),
    });
    const sound = { fetch: serving(await gradient(30, 20).png().toBuffer()), folders: [] };
    expect(await darkroom.develop(source, sound)).toMatchObject({ ok: true });
  });

  it('that is tall has no AVIF at its widest, which would take too much memory to write', async () => {
    const tall = await gradient(1600, 2400).jpeg().toBuffer();
    const rendered = await darkroom.develop(source, { fetch: serving(tall), folders: [] });
    if (!rendered.ok) throw new Error(rendered.reason);
    const widest = rendered.picture.variants.filter(({ width }) => width === 1600);
    expect(widest.map(({ format }) => format)).toEqual(['webp']);
  });

  it('on this machine is read beneath the folders of the feeds alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caravane-'));
    const path = join(folder, 'a.png');
    writeFileSync(path, await gradient(10, 10).png().toBuffer());
    const local = pictureFrom(pathToFileURL(path).href, '', '');
    expect(await darkroom.develop(local, { fetch: offline, folders: [folder] })).toMatchObject({ ok: true });
    expect(await darkroom.develop(local, { fetch: offline, folders: [] })).toMatchObject({ ok: false });
  });
});

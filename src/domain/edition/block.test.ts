import { describe, expect, test } from 'vitest';
import { BlockError, readBlock } from './block.ts';
import { canonicalBytes, type Json } from './canonical.ts';
import { digest, type Sha256 } from './digest.ts';

const hash = 'a'.repeat(64);
const card = {
  id: '0123456789abcdef0123',
  slug: 'l-eau-du-syr-daria',
  title: 'L’eau',
  standfirst: '',
  byline: [],
  published: '2026-11-23T18:00:00Z',
  updated: '2026-11-23T18:00:00Z',
  language: 'fr',
  topics: ['eau'],
  revision: 1,
  partial: false,
  original: null,
  minutes: 1,
  picture: null,
  body: { hash, bytes: 3 },
};
const cards = (change: { [member: string]: Json } = {}): Json => ({
  kind: 'cards',
  entries: [{ hash, card: { ...card, ...change }, edition: 3 }],
  removed: [],
});
const read = async (value: Json, kind: 'cards' | 'index' = 'cards') => {
  const bytes = canonicalBytes(value);
  return readBlock(kind, bytes, await digest(bytes));
};

describe('a block', () => {
  test('reads when its bytes have the hash that names it', async () => {
    expect(await read(cards())).toEqual(cards());
    const index = {
      kind: 'index',
      cards: [],
      bodies: [{ hash, bytes: 1, count: 2, newest: 3 }],
      children: [],
      articles: { count: 2, hash },
      topics: { hash, bytes: 1 },
    };
    expect(await read(index, 'index')).toEqual(index);
  });

  test('has not arrived when one byte differs', async () => {
    const bytes = canonicalBytes(cards());
    const expected = await digest(bytes);
    for (const position of [0, 40, bytes.length - 1]) {
      const torn = bytes.with(position, (bytes[position] ?? 0) ^ 1);
      await expect(readBlock('cards', torn, expected)).rejects.toThrow(BlockError);
    }
    await expect(readBlock('cards', bytes.slice(0, -1), expected)).rejects.toThrow(BlockError);
    await expect(readBlock('cards', bytes, hash as Sha256)).rejects.toThrow(BlockError);
  });

  test('of another kind, or malformed, is none', async () => {
    await expect(read(cards(), 'index')).rejects.toThrow(BlockError);
    const wrong = [
      { id: 'x' },
      { slug: '../etc' },
      { slug: 'Majuscule' },
      { original: 'javascript:alert(1)' },
      { topics: 'eau' },
      { picture: { width: 1 } },
      { body: { hash: 'abc', bytes: 1 } },
      { revision: -1 },
    ];
    for (const change of wrong)
      await expect(read(cards(change as { [member: string]: Json }))).rejects.toThrow(BlockError);
  });

  test('takes slugs of every script', async () => {
    for (const slug of ['ویرایش', 'oʻzbek'.replace('ʻ', ''), '2026', 'казахстан'])
      expect(await read(cards({ slug }))).toEqual(cards({ slug }));
  });
});

describe('a digest', () => {
  test('is SHA-256', async () => {
    expect(await digest(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

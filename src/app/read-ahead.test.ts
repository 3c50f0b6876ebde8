import { expect, test, vi } from 'vitest';
import type { ArticlePage } from '../domain/page.ts';
import type { Library, LibraryChange } from '../offline/library.ts';
import type { Device } from './reader.ts';
import { readAhead } from './read-ahead.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

function deviceWith(read: (slug: string) => Promise<ArticlePage | null>) {
  const listeners = new Set<(change: LibraryChange) => void>();
  const device = {
    library: async () => ({ article: read }) as unknown as Library,
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } satisfies Partial<Device> as unknown as Device;
  return {
    ahead: readAhead(device),
    tell: (change: LibraryChange) => listeners.forEach((listener) => listener(change)),
  };
}

const pageOf = (slug: string) => ({ screen: 'article', card: { slug } }) as ArticlePage;

test('an article is read once before it is opened, and given once', async () => {
  const read = vi.fn<(slug: string) => Promise<ArticlePage>>(async (slug) => pageOf(slug));
  const { ahead } = deviceWith(read);
  ahead.fetch('one');
  ahead.fetch('one');
  await settled();
  expect(await ahead.take('one')).toEqual(pageOf('one'));
  expect(ahead.take('one')).toBeUndefined();
  expect(read).toHaveBeenCalledTimes(1);
});

test('what changed on the device since is not given', async () => {
  const { ahead, tell } = deviceWith(async (slug) => pageOf(slug));
  for (const changed of ['edition', 'interests'] as const) {
    ahead.fetch('one');
    tell({ changed });
    expect(ahead.take('one')).toBeUndefined();
  }
  ahead.fetch('one');
  tell({ changed: 'marks' });
  expect(ahead.take('one')).toBeDefined();
});

test('what is not on the device, or cannot be read, is asked for again when it is opened', async () => {
  const { ahead } = deviceWith(async (slug) => {
    if (slug === 'broken') throw new Error('storage failed');
    return null;
  });
  for (const slug of ['gone', 'broken']) ahead.fetch(slug);
  await settled();
  expect(ahead.take('gone')).toBeUndefined();
  expect(ahead.take('broken')).toBeUndefined();
});

test('of many the newest are held', async () => {
  const { ahead } = deviceWith(async (slug) => pageOf(slug));
  for (let number = 0; number < 20; number += 1) ahead.fetch(String(number));
  await settled();
  expect(ahead.take('0')).toBeUndefined();
  expect(await ahead.take('19')).toEqual(pageOf('19'));
});

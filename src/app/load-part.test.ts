import { beforeEach, expect, test, vi } from 'vitest';
import { loadPart } from './load-part.ts';

const reload = vi.fn<() => void>();
const kept = new Map<string, string>();
beforeEach(() => {
  reload.mockReset();
  kept.clear();
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
});
const gone = () => Promise.reject(new Error('gone'));

test('a part that is gone is looked for in a fresh page, once', async () => {
  expect(await loadPart(async () => 'here')).toBe('here');
  for (let time = 0; time < 3; time += 1) await expect(loadPart(gone)).rejects.toThrow('gone');
  expect(reload).toHaveBeenCalledTimes(1);
});

test('never without a network', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  await expect(loadPart(gone)).rejects.toThrow('gone');
  expect(reload).not.toHaveBeenCalled();
});

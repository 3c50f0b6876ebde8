import { expect, test } from 'vitest';
import { sheltered } from './shelter-filter.ts';

const at = (path: string): string => sheltered(new URL(path, 'https://journal.example'));

test('a filter leaves the part of an address that is sent; other addresses stay', () => {
  expect(at('/?themes=eau,rail&nonlus=1')).toBe('/#themes=eau,rail&nonlus=1');
  expect(at('/?utm=1')).toBe('https://journal.example/?utm=1');
  expect(at('/articles/a/?themes=eau')).toBe('https://journal.example/articles/a/?themes=eau');
});

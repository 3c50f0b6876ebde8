import { expect, test } from 'vitest';
import { letterOf, returnPathOf } from './return-path.ts';
import { mintId } from './tokens.ts';

const key = Buffer.from('a key of ours');

test('a return path leads back to its letter, whatever case servers write it in, and no other does', () => {
  const letter = mintId();
  const path = returnPathOf('rebonds@caravane.example', letter, key);
  expect(path).toMatch(/^rebonds\+[0-9a-f]{50}@caravane\.example$/);
  expect(letterOf(path, key)).toBe(letter);
  expect(letterOf(path.toUpperCase(), key)).toBe(letter);
  expect(letterOf(path, Buffer.from('another key'))).toBeUndefined();
  for (const forged of [
    path.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@')),
    'rebonds@caravane.example',
    '',
  ])
    expect(letterOf(forged, key)).toBeUndefined();
});

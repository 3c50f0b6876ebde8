import { expect, test } from 'vitest';
import { handedOver, letterLinkIn } from './letter-link.ts';

const token = 'a-_9'.repeat(10) + 'xyz';

test.each([
  [`https://caravane.example/lettre/preferences?t=${token}`, 'preferences'],
  [`  http://localhost:3000/lettre/preferences/?t=${token}\n`, 'preferences'],
  [`<https://caravane.example/lettre/desabonner?t=${token}>`, 'unsubscribe'],
  [handedOver(token), 'preferences'],
  [`#preferences=${token}`, 'preferences'],
])('%s lets %s', (text, purpose) => {
  expect(letterLinkIn(text)).toEqual({ purpose, token });
});

test.each([
  '',
  '#main',
  `https://caravane.example/lettre/confirmer?t=${token}`,
  `https://caravane.example/lettre/preferences?t=${token}x`,
  `https://caravane.example/lettre/preferences?t=${token.slice(1)}`,
  `#preferences=${token}&more`,
])('%s is none', (text) => {
  expect(letterLinkIn(text)).toBeNull();
});

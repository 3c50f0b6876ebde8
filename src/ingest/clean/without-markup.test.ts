import { expect, it } from 'vitest';
import { withoutMarkup } from './without-markup.ts';

it('a text that cannot be parsed with reason is its paragraphs', () => {
  expect(withoutMarkup('<div>a &amp; b<p>c < d')).toBe('<p>a &amp; b</p><p>c   d</p>');
});

it('only nesting that is made to hurt is taken apart', () => {
  const sound = '<div><p>a<b>c</b></p></div>';
  expect(withoutMarkup.whenNested(sound)).toBe(sound);
  expect(withoutMarkup.whenNested(`${'<div>'.repeat(300)}a`)).toBe('<p>a</p>');
});

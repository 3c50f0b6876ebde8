import { expect, it } from 'vitest';
import { cleaned } from './cleaning.fixture.ts';

it.each([
  ['<p>\n a\t b <br> c </p>\n\n<p>d</p>', '<p>a b<br>c</p><p>d</p>'],
  ['<p><span>a</span><span> b</span></p>', '<p>a b</p>'],
  ['<p>a&nbsp;b</p>', '<p>a\u00a0b</p>'],
  ['<p><span lang="ru">да</span></p>', '<p><span lang="ru">да</span></p>'],
  ['<p>a\u2066b\u0000c</p>', '<p>abc</p>'],
])('white space means one space: %j', (html, expected) => expect(cleaned(html)).toBe(expected));

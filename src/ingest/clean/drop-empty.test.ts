import { expect, it } from 'vitest';
import { cleaned } from './cleaning.fixture.ts';

it.each([
  ['<p>x</p><p>&nbsp;</p><ul><li> </li></ul><h2><br></h2>', '<p>x</p>'],
  ['<hr><p>x</p><hr><hr><p>y</p><hr>', '<p>x</p><hr><p>y</p>'],
  ['<p>x<b></b> <a>y</a></p>', '<p>x y</p>'],
  ['<p>x<b> </b>y</p>', '<p>x<b> </b>y</p>'],
  ['<p>x</p><pre> </pre><blockquote></blockquote><figure></figure>', '<p>x</p>'],
])('what shows nothing goes: %s', (html, expected) => expect(cleaned(html)).toBe(expected));

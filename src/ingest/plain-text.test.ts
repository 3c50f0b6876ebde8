import { expect, it } from 'vitest';
import { chooseStandfirst } from './choose-standfirst.ts';
import { plainText } from './plain-text.ts';

it.each([
  ['Words', 'Words'],
  ['<b>Bold</b> &amp; <i>more</i>', 'Bold & more'],
  ['R&amp;amp;D', 'R&D'],
  ['L&#8217;eau', 'L’eau'],
  ['How to use &lt;div&gt;', 'How to use <div>'],
  ['1 < 2', '1 < 2'],
  ['<p>one</p><p>two</p>', 'one two'],
  ['a<script>alert(1)</script>b<style>c</style>', 'ab'],
  [' a \n\t b ', 'a b'],
  ['evil\u202e\u0000\u2066', 'evil'],
  ['می‌خواهم', 'می‌خواهم'],
  ['lone \ud800', 'lone \ufffd'],
  ['<b>Qui\n\t  sont</b>-ils\u202f?\u00a0Eux', 'Qui sont-ils\u202f?\u00a0Eux'],
])('the plain text of %j', (html, text) => expect(plainText(html, 300)).toBe(text));

it('is cut at a word', () => {
  expect(plainText('aaa bbb ccc ddd', 12)).toBe('aaa bbb…');
  expect(plainText('😀'.repeat(20), 10).isWellFormed()).toBe(true);
});

it('a standfirst is a summary that says something else than the text', () => {
  expect(chooseStandfirst('<p>Why the lake came back.</p>', 'In Aral, boats …', 'Lake')).toBe(
    'Why the lake came back.',
  );
  expect(chooseStandfirst('In Aral, boats […]', 'In Aral, boats float again.', 'Lake')).toBe('');
  expect(chooseStandfirst('Lake', 'In Aral', 'Lake')).toBe('');
  expect(chooseStandfirst('Why. L’article Lake est apparu en premier sur News.', 'x', 'Lake')).toBe('Why.');
});

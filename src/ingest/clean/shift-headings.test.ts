import { expect, it } from 'vitest';
import { cleaned } from './cleaning.fixture.ts';

it.each([
  ['<h1>A</h1><p>x</p><h2>B</h2>', '<h2>A</h2><p>x</p><h3>B</h3>'],
  ['<h4>A</h4><p>x</p><h6>B</h6>', '<h2>A</h2><p>x</p><h4>B</h4>'],
  ['<h1>Water</h1><p>x</p>', '<p>x</p>'],
  ['<p>x</p><h2>Water</h2><p>y</p>', '<p>x</p><h2>Water</h2><p>y</p>'],
])('headings stand beneath the title: %s', (html, expected) => expect(cleaned(html)).toBe(expected));

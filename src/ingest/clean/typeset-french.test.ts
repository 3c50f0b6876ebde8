import { expect, it } from 'vitest';
import { cleaned } from './cleaning.fixture.ts';

const french = (html: string): string => cleaned(html, { language: 'fr' });

it('French words are set as French is', () => {
  expect(french("<p>L'eau : <em>où</em> ?</p>")).toBe('<p>L’eau\u202f: <em>où</em>\u202f?</p>');
});

it('code, other languages and addresses stay as they are', () => {
  const html = '<p><code>a ? b : c</code> <span lang="en">Why ?</span></p><pre>x ; y</pre>';
  expect(french(html)).toBe(html);
  expect(cleaned('<p>Why ?</p>', { language: 'en' })).toBe('<p>Why ?</p>');
}); // prettier-ignore

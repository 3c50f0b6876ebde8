import { expect, it } from 'vitest';
import type { SafeHtml } from '../domain/article.ts';
import { frameTables } from './frame-tables.ts';

const framed = (html: string, language = 'fr'): string => frameTables(html as SafeHtml, language);
const region = (name: string): string =>
  `<div class="table" role="region" tabindex="0" aria-label="${name}">`;

it('a table is framed by a region named by its caption', () => {
  const table =
    '<table><caption>L’eau &amp; <em>le sel</em></caption><tbody><tr><td>1</td></tr></tbody></table>';
  expect(framed(`<p>x</p>${table}<p>y</p>${table}`)).toBe(
    `<p>x</p>${region('L’eau &amp; le sel')}${table}</div><p>y</p>${region('L’eau &amp; le sel')}${table}</div>`,
  );
});

it('one without a caption is called a table in the language of the page', () => {
  expect(framed('<table></table>')).toBe(`${region('Tableau')}<table></table></div>`);
  expect(framed('<table></table>', 'ru')).toBe(`${region('Таблица')}<table></table></div>`);
});

it('the outermost is framed alone, and what stands in an attribute is no table', () => {
  const nested = '<table><tbody><tr><td><table></table></td></tr></tbody></table>';
  expect(framed(nested)).toBe(`${region('Tableau')}${nested}</div>`);
  const picture = '<p><img alt="<table>"></p>';
  expect(framed(picture)).toBe(picture);
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { defaultPreferences } from '../domain/mark.ts';
import type { PageDocument } from '../domain/page.ts';
import { fillShell } from './fill-shell.ts';

const template = await readFile(new URL('../../index.html', import.meta.url), 'utf8');
/** As the publisher fills it. */
const filled = (values: { readonly [name: string]: string }): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

const style = '<style>body{color:red}</style>';

const face =
  '<link rel="preload" as="font" type="font/woff2" href="/assets/one-latin-400-normal-1.woff2" crossorigin>';

const shell = filled({
  lang: 'fr',
  dir: 'ltr',
  edition: '0',
  title: 'Caravane',
  description: 'Un journal',
  style: `${style}\n    ${face}\n    <style data-for="screens">.map{}</style>\n    <style data-for="letters">@font-face{}</style>`,
  html: '<main>rien</main>',
  document:
    '<script type="application/json" id="document">{"masthead":{},"page":{"screen":"shell"}}</script>',
  start: '/assets/start-1.js',
}).replace('<html ', '<html data-faces="own" data-persian="own" ');

test('the shell’s places are filled, and nothing in a text ends its element or stands for something else', () => {
  const document = { masthead: { edition: 7 }, page: { title: '</script><!--' } } as unknown as PageDocument;
  const html = '<main><p>$& et $1</p></main>';
  const page = fillShell(
    shell,
    { html, language: 'fa', title: 'L’eau & <le gaz>', description: '"$&"' },
    document,
    null,
  );
  const written = filled({
    lang: 'fa',
    dir: 'rtl',
    edition: '7',
    title: 'L’eau &amp; &lt;le gaz&gt;',
    description: '&quot;$&amp;&quot;',
    style,
    html,
    document:
      '<script type="application/json" id="document">{"masthead":{"edition":7},"page":{"title":"\\u003c/script>\\u003c!--"}}</script>',
    start: '/assets/start-1.js',
  });
  expect(page).toBe(written);
});

test('what the reader chose is there before a script is', () => {
  const drawn = { html: '', language: 'fr', title: '', description: '' };
  const page = fillShell(shell, drawn, { masthead: {} } as PageDocument, {
    ...defaultPreferences,
    theme: 'dark',
    textSize: 22,
  });
  expect(page).toMatch(/<html [^>]* data-theme="dark" data-size="22" data-measure="\w+" data-leading="\w+">/);
});

test('the first picture is asked for before the style, in the files that the page names', () => {
  const img = '<img src="/images/c.webp" alt="" fetchPriority="high" decoding="sync"/>';
  const sources =
    '<source type="image/avif" srcSet="/images/a.avif 480w" sizes="(width &gt;= 56em) 840px, 92vw"/><source type="image/webp" srcSet="/images/c.webp 480w" sizes="92vw"/>';
  const drawn = { html: `<picture>${sources}${img}</picture>`, language: 'fr', title: '', description: '' };
  expect(fillShell(shell, drawn, { masthead: {} } as PageDocument, null)).toContain(
    '<link rel="preload" as="image" type="image/avif" imagesrcset="/images/a.avif 480w" imagesizes="(width &gt;= 56em) 840px, 92vw" fetchpriority="high"><style>',
  );
});

test('another template is a mistake that is told', () => {
  const drawn = { html: '', language: 'fr', title: '', description: '' };
  expect(() =>
    fillShell('<html><body></body></html>', drawn, { masthead: {} } as PageDocument, null),
  ).toThrow(/the shell has no/);
});

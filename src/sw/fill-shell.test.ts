import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { PageDocument } from '../domain/page.ts';
import { fillShell } from './fill-shell.ts';

const template = await readFile(new URL('../../index.html', import.meta.url), 'utf8');
/** As the publisher fills it. */
const filled = (values: { readonly [name: string]: string }): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

const style = `<style>@font-face{src:url(/assets/onest-latin-400-normal-x.woff2)format("woff2")}
@font-face{src:url(/assets/onest-cyrillic-400-normal-y.woff2)format("woff2")}</style>`;
const preload = (file: string): string =>
  `<link rel="preload" as="font" type="font/woff2" href="/assets/${file}" crossorigin />`;
const script = '<script type="module" src="/assets/start-1.js" async fetchpriority="low"></script>';

const shell = filled({
  lang: 'fr',
  dir: 'ltr',
  edition: '0',
  title: 'Caravane',
  description: 'Un journal',
  style,
  html: '<main>rien</main>',
  document:
    '<script type="application/json" id="document">{"masthead":{},"page":{"screen":"shell"}}</script>',
  start: '/assets/start-1.js',
});

test('the shell’s places are filled, and nothing in a text ends its element or stands for something else', () => {
  const document = { masthead: { edition: 7 }, page: { title: '</script><!--' } } as unknown as PageDocument;
  const html = '<main><p>$& et $1</p></main>';
  const page = fillShell(
    shell,
    { html, language: 'fa', title: 'L’eau & <le gaz>', description: '"$&"' },
    document,
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
  const ahead = preload('onest-latin-400-normal-x.woff2') + script;
  expect(page).toBe(written.replace(script, '').replace('</head>', () => `${ahead}</head>`));
});

test('a page in Russian asks for Cyrillic letters ahead as well', () => {
  const drawn = { html: '', language: 'ru', title: '', description: '' };
  expect(fillShell(shell, drawn, { masthead: {} } as PageDocument)).toContain(
    preload('onest-cyrillic-400-normal-y.woff2'),
  );
});

test('another template is a mistake that is told', () => {
  const drawn = { html: '', language: 'fr', title: '', description: '' };
  expect(() => fillShell('<html><body></body></html>', drawn, { masthead: {} } as PageDocument)).toThrow(
    /the shell has no/,
  );
});

import { existsSync, readFileSync } from 'node:fs';
import { array, assert, constantFrom, oneof, property } from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { again, clean, cleaned } from './cleaning.fixture.ts';
import { allElements } from './tree.ts';

const elements =
  /^(?:p|h[234]|[uo]l|li|d[ltd]|blockquote|figure|figcaption|section|table|caption|t(?:head|body|foot|r|h|d)|a|em|strong|b|i|u|s|del|ins|mark|small|su[bp]|code|kbd|samp|var|pre|br|hr|img|abbr|cite|q|dfn|time|span|bd[io]|ruby|r[btp]|wbr)$/;
const attributes =
  /^(?:lang|dir|id|href|rel|dataPicture|alt|className|start|reversed|colSpan|rowSpan|scope|dateTime|title)$/;

/** What a browser would find in a body that we do not want there. */
function findings(html: string): string[] {
  const found: string[] = [];
  for (const node of allElements(fromHtml(html, { fragment: true }))) {
    if (!elements.test(node.tagName)) found.push(node.tagName);
    found.push(...Object.keys(node.properties).filter((name) => !attributes.test(name)));
    const { href } = node.properties;
    if (href !== undefined && !/^(?:https?:\/\/|mailto:[^?]+$|#n-\d+$)/.test(String(href)))
      found.push(String(href));
  }
  if (/<!|<[^<>]*</.test(html)) found.push('brackets that are no tag');
  return found;
}

/** Every fragment for `PROOF_SCALE`, one in ten for `npm test`; `npm run prove -- hostile` opens them in a browser. */
const thinning = process.env['PROOF_SCALE'] === undefined ? 10 : 1;

describe('cleaning', () => {
  const path = new URL('../../../../shared/data/hostile/html-fragments.json', import.meta.url);
  const all: { html: string }[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  const fragments = all.filter((_fragment, index) => index % thinning === 0);

  it.skipIf(fragments.length === 0)(
    'leaves nothing that runs of a hostile fragment, and is done after one time',
    () => {
      for (const { html } of fragments) {
        for (const input of [
          html,
          `<p>before</p>${html}<p>after</p>`,
          `<table><tr><td>${html}`,
          `<a href="${html}"><img src=x alt="${html}">`,
        ]) {
          const first = clean(input);
          expect({ input, found: findings(first.html) }).toEqual({ input, found: [] });
          expect({ input, html: again(first) }).toEqual({ input, html: first.html });
        }
      }
    },
  );

  it('comes to rest on any mixture of tags', () => {
    const names =
      'p div span a b table tr td li ul ol h1 h3 figure figcaption img br hr blockquote pre em dl dt section noscript'.split(
        ' ',
      );
    const piece = oneof(
      constantFrom(...names).map((name) => `<${name}>`),
      constantFrom(...names).map((name) => `</${name}>`),
      constantFrom(
        ' ',
        'word',
        '\n\n',
        '&nbsp;',
        '&lt;b&gt;',
        '[…]',
        '[caption]',
        '<img src="/a.jpg">',
        '<a href="#x">',
        '<p id="x">',
      ),
    );
    assert(
      property(array(piece, { maxLength: 30 }), (pieces) => {
        const first = clean(pieces.join(''));
        expect(again(first)).toBe(first.html);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('reduces nesting that is made to hurt to its text', () => {
    expect(cleaned(`${'<div>'.repeat(20_000)}deep`)).toBe('<p>deep</p>');
    expect(
      cleaned(`${Array.from({ length: 150 }, (_, n) => `<b id=${n}>`).join('')}${'<p>x'.repeat(5_000)}`),
    ).not.toContain('<b>');
  });
});

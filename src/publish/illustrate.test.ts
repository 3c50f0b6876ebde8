import { describe, expect, test } from 'vitest';
import type { SafeHtml } from '../domain/article.ts';
import type { Picture, PictureKey } from '../domain/picture.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import { illustrate, illustrateForFeed, picturesIn } from './illustrate.ts';

const key = 'abcdef0123456789' as PictureKey;
const file = (letter: string, format: 'avif' | 'webp' | 'jpeg', width: number) => ({
  hash: letter.repeat(64) as Sha256,
  format,
  width,
  height: width / 2,
  bytes: 1,
});
const picture: Picture = {
  width: 1200,
  height: 600,
  variants: [
    file('a', 'avif', 480),
    file('b', 'avif', 960),
    file('c', 'webp', 480),
    file('d', 'jpeg', 480),
    file('e', 'jpeg', 960),
  ],
};
const held = new Map([[key, picture]]);
const safe = (html: string) => html as SafeHtml;

describe('illustrating', () => {
  test('puts the files of a picture where the text names it', () => {
    const html = illustrate(safe(`<p>A</p><img data-picture="${key}" alt="Un lac"><p>B</p>`), held);
    const sizes = 'sizes="(min-width: 46rem) 42rem, 100vw"';
    expect(html).toBe(
      `<p>A</p><picture><source type="image/avif" srcset="/images/${'a'.repeat(64)}.avif 480w, ` +
        `/images/${'b'.repeat(64)}.avif 960w" ${sizes}>` +
        `<source type="image/webp" srcset="/images/${'c'.repeat(64)}.webp 480w" ${sizes}>` +
        `<source type="image/jpeg" srcset="/images/${'d'.repeat(64)}.jpeg 480w, /images/${'e'.repeat(64)}.jpeg 960w" ${sizes}>` +
        `<img src="/images/${'c'.repeat(64)}.webp" alt="Un lac" width="1200" height="600" loading="lazy" decoding="async">` +
        `</picture><p>B</p>`,
    );
  });

  test('says in words what a picture that we do not have shows', () => {
    expect(illustrate(safe(`<img data-picture="${key}" alt="L&#x27;Amou &amp; le <Syr>">`), new Map())).toBe(
      `<span class="picture-missing" role="img" aria-label="L'Amou &amp; le &lt;Syr&gt;">L'Amou &amp; le &lt;Syr&gt;</span>`,
    );
  });

  test('hides a missing picture that says nothing', () => {
    expect(illustrate(safe(`<img data-picture="${key}" alt="">`), new Map())).toBe(
      '<span class="picture-missing" aria-hidden="true"></span>',
    );
  });

  test('lets no alternative text become markup', () => {
    for (const alt of [
      '&#x22; onerror=&#x22;x',
      '&lt;script&gt;',
      '><script>alert(1)</script>',
      '&#0;&#xd800;&#x1f600000;',
    ]) {
      for (const pictures of [held, new Map<PictureKey, Picture>()]) {
        const html = illustrate(safe(`<img data-picture="${key}" alt="${alt}">`), pictures);
        expect(html).not.toMatch(/<script|" onerror="x"/);
      }
    }
  });

  test('leaves text that only looks like a picture', () => {
    const html = safe(
      '<p>&#x3C;img data-picture="1"></p><p title="x">$&amp; $1</p><a title="<img x> <img a=" href="https://x.org/">b</a>',
    );
    expect(illustrate(html, held)).toBe(html);
  });

  test('gives feeds one absolute file', () => {
    expect(illustrateForFeed(safe(`<img data-picture="${key}" alt="Un lac">`), held, 'https://x.org')).toBe(
      `<img src="https://x.org/images/${'e'.repeat(64)}.jpeg" alt="Un lac" width="960" height="480">`,
    );
    expect(
      illustrateForFeed(safe(`<img data-picture="${key}" alt="A > B">`), new Map(), 'https://x.org'),
    ).toBe('A &gt; B');
  });

  test('finds the pictures of a text', () => {
    expect(picturesIn(safe(`<img data-picture="${key}" alt="a > b"><img data-picture="12" alt="">`))).toEqual(
      [key, '12'],
    );
  });
});

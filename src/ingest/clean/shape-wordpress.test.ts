import { describe, expect, it } from 'vitest';
import { cleaned, keyOf } from './cleaning.fixture.ts';

describe('what WordPress means', () => {
  const a = keyOf('https://news.example/a.jpg');
  const b = keyOf('https://news.example/b.jpg');

  it('by a classic caption, or one leaked as text', () => {
    const expected = `<p>x</p><figure><img data-picture="${a}" alt=""><figcaption>Cap</figcaption></figure><p>y</p>`;
    expect(
      cleaned(
        '<p>x</p><div class="wp-caption alignleft"><img src="/a.jpg"><p class="wp-caption-text">Cap</p></div>y',
      ),
    ).toBe(expected);
    expect(cleaned('<p>x</p>[caption id=« a » width=”300″]<img src="/a.jpg"> Cap[/caption]<p>y</p>')).toBe(
      expected,
    );
  });

  it('by a gallery', () => {
    const expected =
      `<p>x</p><figure class="gallery"><figure><img data-picture="${a}" alt=""><figcaption>A</figcaption></figure>` +
      `<figure><img data-picture="${b}" alt=""></figure></figure>`;
    expect(
      cleaned(
        'x<figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li><figure><img src="/a.jpg"><figcaption>A</figcaption></figure></li><li><figure><img src="/b.jpg"></figure></li></ul></figure>',
      ),
    ).toBe(expected);
    expect(
      cleaned(
        'x<div id="gallery-1" class="gallery"><dl class="gallery-item"><dt><a href="/a.jpg"><img src="/a.jpg"></a></dt><dd class="wp-caption-text">A</dd></dl><dl><dt><img src="/b.jpg"></dt></dl></div>',
      ),
    ).toBe(expected);
  });

  it('by a pull quote', () => {
    expect(
      cleaned(
        '<figure class="wp-block-pullquote"><blockquote><p>Words</p><cite>Who</cite></blockquote></figure>',
      ),
    ).toBe('<blockquote class="pullquote"><p>Words</p><p><cite>Who</cite></p></blockquote>');
  });

  it('by smileys and shortcodes', () => {
    expect(
      cleaned('<p>Hi <img class="wp-smiley" src="/s.gif" alt=":)"> [gallery ids="1,2"][vc_row] [sic]</p>'),
    ).toBe('<p>Hi :) [sic]</p>');
  });

  it('by an embed', () => {
    expect(
      cleaned(
        '<p>x</p><iframe title="Lakes" src="https://www.youtube.com/embed/abcdefghijk?rel=0"></iframe>',
      ),
    ).toBe(
      '<p>x</p><p class="embed"><a href="https://www.youtube.com/watch?v=abcdefghijk" rel="noopener noreferrer">Lakes</a></p>',
    );
  });
});

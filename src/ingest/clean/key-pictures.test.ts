import { describe, expect, it } from 'vitest';
import { pictureFrom } from '../picture-source.ts';
import { clean, cleaned, keyOf } from './cleaning.fixture.ts';

const picture = (html: string) => clean(`x ${html}`).pictures[0]?.address;

describe('a picture', () => {
  const key = keyOf('https://news.example/a.jpg');

  it('has a key for its address, and its alternative text', () => {
    const first = clean('<p>x</p><p><img src="/a.jpg" alt="A  lake" width=9 onerror=x></p>');
    expect(first.html).toBe(`<p>x</p><figure><img data-picture="${key}" alt="A lake"></figure>`);
    expect(first.pictures).toEqual([
      { key, address: 'https://news.example/a.jpg', alt: 'A lake', caption: '' },
    ]);
  });

  it('is the widest candidate up to 2000 pixels, or the one a script would have loaded', () => {
    expect(picture('<img src=/s.jpg srcset="/m.jpg 1000w, /l.jpg 1900w, /xl.jpg 4000w">')).toBe(
      'https://news.example/l.jpg',
    );
    expect(picture('<img src="data:image/gif;base64,R0" data-src=/a.jpg>')).toBe(
      'https://news.example/a.jpg',
    );
    expect(picture('<picture><source srcset="/a.webp 800w"><img></picture>')).toBe(
      'https://news.example/a.webp',
    );
  });

  it.each([
    '<img src="/p.gif" width="1" height="1">',
    '<img src="https://feeds.feedburner.com/~r/x/~4/y">',
    '<img src="/p.gif" style="width:1px;height:1px">',
    '<img src="data:image/png;base64,xx">',
  ])('that only counts readers goes: %s', (html) => expect(cleaned(`<p>x ${html}</p>`)).toBe('<p>x</p>'));

  it('that the feed puts first is not shown twice, whatever its size', () => {
    const lead = pictureFrom('https://news.example/a.jpg', '', '');
    const first = clean(
      '<p>x</p><div class="wp-caption"><a href="/a.jpg"><img src="/a-1024x640.jpg" alt="Lake"></a><p class="wp-caption-text">By me</p></div><p>y</p>',
      { lead },
    );
    expect(first.html).toBe('<p>x</p><p>y</p>');
    expect(first.pictures).toEqual([{ ...lead, alt: 'Lake', caption: 'By me' }]);
  });

  it('that the text begins with becomes the lead', () => {
    const first = clean('<figure><img src="/a.jpg"><figcaption>Cap</figcaption></figure><p>y</p>');
    expect(first).toMatchObject({ html: '<p>y</p>', lead: key, pictures: [{ caption: 'Cap' }] });
  });

  it('cannot claim a key of another text', () => {
    expect(cleaned(`<p>x<img data-picture="${key}"></p>`)).toBe('<p>x</p>');
  });
});

import { describe, expect, it } from 'vitest';
import { clean, cleaned } from './cleaning.fixture.ts';

describe('the end of a text', () => {
  it('loses the footer that WordPress puts there', () => {
    expect(
      clean('<p>x</p><p>L’article <a href="/a">Eau</a> est apparu en premier sur <a href="/">News</a>.</p>'),
    ).toMatchObject({
      html: '<p>x</p>',
      partial: false,
    });
    expect(cleaned('<p>x</p><p>The post A appeared first on B.</p>')).toBe('<p>x</p>');
  });

  it.each([
    '<p>x [&#8230;]</p>',
    '<p>x […] <a href="/a">Lire la suite</a></p>',
    '<p>x [...]</p><p>The post A appeared first on B.</p>',
  ])('says that there is more elsewhere: %s', (html) =>
    expect(clean(html)).toMatchObject({ html: '<p>x …</p>', partial: true }),
  );
});

import { describe, expect, it } from 'vitest';
import { base, cleaned } from './cleaning.fixture.ts';

describe('a link', () => {
  it.each([
    ['/a?b=1&utm_source=rss', 'https://news.example/a?b=1&utm_source=rss'],
    ['HTTP://EXAMPLE.COM', 'http://example.com/'],
  ])('of %s is absolute', (href, expected) =>
    expect(cleaned(`<a href="${href}">x</a>`)).toBe(
      `<p><a href="${expected.replace('&', '&amp;')}" rel="noopener noreferrer">x</a></p>`,
    ),
  );

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '',
  ])('to %s is only its words', (href) => expect(cleaned(`<a href="${href}">x</a>`)).toBe('<p>x</p>'));

  it('of a mail loses what it would write', () => {
    expect(cleaned('<a href="mailto:a@b.example?body=x">x</a>')).toBe(
      '<p><a href="mailto:a@b.example">x</a></p>',
    );
  });

  it('of a footnote leads to its note and back, under names of ours', () => {
    expect(
      cleaned(
        `<p>x<sup id="fnref:1"><a href="#fn%3A1">1</a></sup> <a href="#gone">y</a></p>` +
          `<div class="footnotes"><ol><li id="fn:1">note <a href="${base}#fnref:1">↩</a></li></ol></div><p id="login">z</p>`,
      ),
    ).toBe(
      '<p>x<sup id="n-1"><a href="#n-2">1</a></sup> y</p>' +
        '<section class="footnotes"><ol><li id="n-2">note <a href="#n-1">↩</a></li></ol></section><p>z</p>',
    );
  });
});

import { expect, it } from 'vitest';
import { cleaned, keyOf } from './cleaning.fixture.ts';

it('a caption that leaked as text is put back around its picture, whatever became of its quotes', () => {
  const figure = `<figure><img data-picture="${keyOf('https://news.example/a.jpg')}" alt=""><figcaption>Le lac</figcaption></figure>`;
  for (const quote of ['"', '”', '«\u00a0', '&#8221;'])
    expect(
      cleaned(
        `<p>x</p>[caption id=${quote}a${quote} align=${quote}left${quote}]<img src="/a.jpg"> Le lac[/caption]`,
      ),
    ).toBe(`<p>x</p>${figure}`);
});

it.each([
  '[gallery ids="1,2"]',
  '[/vc_column]',
  '[embed]',
  '[su_quote style="x"]',
  '[contact-form-7 id="1"]',
])('%s goes', (code) => expect(cleaned(`<p>x ${code}</p>`)).toBe('<p>x</p>'));

it.each(['[sic]', '[1]', '[…] suite', '[Note de la rédaction]'])('%s is the author’s', (words) =>
  expect(cleaned(`<p>${words} x</p>`)).toBe(`<p>${words} x</p>`),
);

it('code may hold what it likes', () => {
  expect(cleaned('<pre>[gallery]</pre>')).toBe('<pre>[gallery]</pre>');
}); // prettier-ignore

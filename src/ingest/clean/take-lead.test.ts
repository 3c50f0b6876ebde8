import { expect, it } from 'vitest';
import { pictureFrom } from '../picture-source.ts';
import { clean, keyOf } from './cleaning.fixture.ts';

it('a picture after words is no lead', () => {
  expect(clean('<p>x</p><figure><img src="/a.jpg"></figure>').lead).toBeUndefined();
});

it('another picture than the feed’s own stays in the text', () => {
  const lead = pictureFrom('https://news.example/lead.jpg', '', '');
  const first = clean('<figure><img src="/a.jpg"></figure><p>x</p>', { lead });
  expect(first).toMatchObject({
    lead: lead.key,
    html: expect.stringContaining(keyOf('https://news.example/a.jpg')),
  });
});

it('a gallery is no lead', () => {
  const html = '<figure class="wp-block-gallery"><figure><img src="/a.jpg"></figure><figure><img src="/b.jpg"></figure></figure><p>x</p>';
  expect(clean(html).lead).toBeUndefined();
}); // prettier-ignore

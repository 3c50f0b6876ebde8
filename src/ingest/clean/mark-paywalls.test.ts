import { expect, it } from 'vitest';
import { clean } from './cleaning.fixture.ts';

it.each([
  'Cet article est réservé aux abonnés.',
  'Il vous reste 74,5 % de cet article à lire.',
  'La suite est réservée à nos abonnés. Déjà abonné ?',
  'Pour lire la suite, connectez-vous ou abonnez-vous.',
  'Subscribe to continue reading',
  'This post is for paid subscribers',
  'Чтобы прочитать материал целиком, оформите подписку.',
  'Статья доступна только подписчикам.',
])('a wall at the end goes, and says that the text is not whole: %s', (notice) =>
  expect(clean(`<p>x</p><p>y</p><p>${notice}</p><p>Offre : 1 €</p>`)).toMatchObject({
    html: '<p>x</p><p>y</p>',
    partial: true,
  }),
);

it('an article that speaks of subscribers is whole', () => {
  const html = `<p>Cet article est réservé aux abonnés, disait le journal.</p>${'<p>Texte.</p>'.repeat(5)}`;
  expect(clean(html)).toMatchObject({ html, partial: false });
});

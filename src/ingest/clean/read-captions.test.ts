import { expect, it } from 'vitest';
import { clean } from './cleaning.fixture.ts';

it('a picture alone with a caption takes it along; one of several does not', () => {
  const one = clean('<p>x</p><figure><img src="/a.jpg"><figcaption>The <b>lake</b></figcaption></figure>');
  expect(one.pictures[0]?.caption).toBe('The lake');
  const two = clean('<p>x</p><figure><img src="/a.jpg"><img src="/b.jpg"><figcaption>Both</figcaption></figure>');
  expect(two.pictures.map(({ caption }) => caption)).toEqual(['', '']);
}); // prettier-ignore

import { expect, it } from 'vitest';
import { cleaned } from './cleaning.fixture.ts';

it('places that links of the text lead to are numbered in their order; other ids go', () => {
  expect(
    cleaned(
      '<p id="root">a<a href="#b2">2</a></p><h2 id="app">H <a href="#app">#</a></h2><p id="b2">note</p>',
    ),
  ).toBe('<p>a<a href="#n-1">2</a></p><h2>H #</h2><p id="n-1">note</p>');
});

it('of two places with one name the first counts', () => {
  expect(cleaned('<p><a href="#x">1</a></p><p id="x">a</p><p id="x">b</p>')).toBe(
    '<p><a href="#n-1">1</a></p><p id="n-1">a</p><p>b</p>',
  );
});

it('a name on what keeps none becomes an anchor', () => {
  expect(cleaned('<p><a href="#t">1</a></p><p>x <em id="t">y</em></p>')).toBe(
    '<p><a href="#n-1">1</a></p><p>x <em><a id="n-1"></a>y</em></p>',
  );
}); // prettier-ignore

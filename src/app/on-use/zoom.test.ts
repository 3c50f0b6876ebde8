import { expect, it } from 'vitest';
import { moveBy, whole, zoomAt } from './zoom.ts';

it('the point under the fingers stays there', () => {
  const near = zoomAt(whole, 2, { x: 100, y: -50 });
  expect(near).toEqual({ scale: 2, x: -100, y: 50 });
  expect(zoomAt(near, 0.5, { x: 7, y: 7 })).toEqual(whole);
});

it('is never smaller than whole nor larger than six times', () => {
  expect(zoomAt(whole, 0.1, { x: 0, y: 0 })).toEqual(whole);
  expect(zoomAt(whole, 99, { x: 0, y: 0 }).scale).toBe(6);
});

it('is moved no farther than its edge', () => {
  expect(moveBy({ scale: 2, x: 0, y: 0 }, 999, -999, 300, 200)).toEqual({ scale: 2, x: 150, y: -100 });
  expect(moveBy(whole, 10, 10, 300, 200)).toEqual(whole);
});

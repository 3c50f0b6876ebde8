import { expect, test } from '@playwright/test';
import { openOldLibrary } from '../src/proofs/old-library.ts';
import { proveSyncBrowser } from '../src/proofs/sync-browser.ts';

test('whatever the network does, and whenever the page is closed, the library shows one edition whole', async () => {
  const { violations } = await proveSyncBrowser(1, 4);
  expect(violations).toEqual([]);
});

test('a library of the former format keeps its marks and its articles, and goes on', async () => {
  const { before, outcome, after, newest } = await openOldLibrary(11);
  expect(before).toMatchObject({ edition: 1, broken: [] });
  expect(before.cards.length).toBeGreaterThan(0);
  expect(outcome).toBe('{"state":"turned"}');
  expect(after).toMatchObject({ edition: newest.parsed.edition, broken: [], marks: before.marks });
  expect(after.marks).toHaveLength(1);
  expect(after.cards).toEqual(newest.cards.map(({ id, body }) => `${id} ${body.hash}`).toSorted());
});

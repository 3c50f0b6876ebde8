import { expect, test } from '@playwright/test';
import { openOldLibrary } from '../src/proofs/old-library.ts';
import { proveSyncBrowser } from '../src/proofs/sync-browser.ts';

test('whatever the network does, and whenever the page is closed, the library shows one edition whole', async () => {
  const { violations } = await proveSyncBrowser(1, 4);
  expect(violations).toEqual([]);
});

for (const version of [2, 5] as const) {
  test(`a library of schema ${version} keeps what the reader left and its articles, and goes on`, async () => {
    const { before, outcome, after, newest } = await openOldLibrary(11, version);
    expect(before).toMatchObject({ edition: 1, broken: [], asked: version === 5 ? ['Tachkent'] : [] });
    expect(before.cards.length).toBeGreaterThan(0);
    expect(outcome).toBe('{"state":"turned"}');
    const { marks, asked } = before;
    expect(after).toMatchObject({ edition: newest.parsed.edition, broken: [], marks, asked });
    expect(after.marks).toHaveLength(1);
    expect(after.follows).toEqual(['themes=eau']);
    expect(after.cards).toEqual(newest.cards.map(({ id, body }) => `${id} ${body.hash}`).toSorted());
  });
}

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { ArticleId } from '../src/domain/article.ts';
import { composeDigest } from '../src/newsletter/compose-digest.ts';
import { mintToken } from '../src/newsletter/tokens.ts';

const origin = 'https://caravane.example';
const picture = { path: '/images/mer.svg', width: 1200, height: 750, alt: 'Un bateau posé sur le sable' };
const drawn =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="750"><rect width="1200" height="750"/></svg>';

/** A weekly issue with everything that an issue may hold, and words that are hard to break. */
const compose = () =>
  composeDigest(
    {
      name: 'Caravane',
      origin,
      from: { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' },
      topics: [{ slug: 'eau', kind: 'theme', names: { fr: 'Eau' } }],
    },
    { language: 'fr', frequency: 'weekly' },
    {
      introduction:
        '## Chers lecteurs\n\nCette semaine, *l’eau* revient\u202f: [lisez](/articles/mer-1/).\n\n- un\n- **deux**\n\n> trois',
      articles: Array.from({ length: 34 }, (_, place) => ({
        id: `${place}` as ArticleId,
        slug: `mer-${place}`,
        title: place === 2 ? 'Gurbanguly'.repeat(6) : 'À Mouïnak, la mer d’Aral revient par le nord',
        standfirst: 'Vingt ans après la digue, les pêcheurs rentrent. Le sel, lui, n’est pas parti.',
        byline: ['Aïgoul Nour'],
        published: '2026-11-20T08:00:00Z',
        language: 'fr',
        topics: place % 2 === 0 ? ['eau'] : [],
        picture: place === 1 ? picture : undefined,
      })),
    },
    { preferences: mintToken(), unsubscribe: mintToken() },
  );

for (const colorScheme of ['light', 'dark'] as const) {
  for (const pictures of ['shown', 'off'] as const) {
    test(`a letter reads well in ${colorScheme}, pictures ${pictures}, on phones and desktops`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      const asked: string[] = [];
      await page.route('**/*', (route) => {
        asked.push(route.request().url());
        return pictures === 'shown'
          ? route.fulfill({ body: drawn, contentType: 'image/svg+xml' })
          : route.abort();
      });
      const { html } = await compose();
      for (const width of [320, 700]) {
        await page.setViewportSize({ width, height: 800 });
        await page.setContent(html, { waitUntil: 'load' });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${width}`).toBeLessThanOrEqual(width);
        const ground = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
        expect(ground).toBe(colorScheme === 'dark' ? 'rgb(22, 21, 19)' : 'rgb(251, 247, 239)');
        await expect(page.getByRole('img', { name: picture.alt })).toBeVisible();
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      // Nothing but our own picture: nobody hears that the letter was opened elsewhere.
      expect(new Set(asked)).toEqual(new Set([origin + picture.path]));
      await context.close();
    });
  }
}

import type { Page } from '@playwright/test';
import { keptIn, rewriteKept } from './device.ts';
import { expect, test } from './reader.ts';

/** Has a lead picture, a table, a figure in the text and notes. */
const long = '/articles/mer-d-aral-anatomie-d-un-retrait/';
const text = '[data-part="body"]';

test('settings chosen before the app is there are not lost', async ({ reader }) => {
  const { page } = reader;
  const { promise: late, resolve: arrive } = Promise.withResolvers<void>();
  await page.route(/\/assets\/main-/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('/reglages/');
  await page.getByRole('radio', { name: 'Sombre' }).check();
  await page.getByRole('radio', { name: 'Très grande' }).check();
  arrive();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-size', '22');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Sombre' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Très grande' })).toBeChecked();
});

test('nothing that is fetched on use is fetched by opening an article, and nothing in it moves', async ({
  reader,
}) => {
  const { page } = reader;
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    const seen = { moved: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) seen.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(long);
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await expect(page.locator('.neighbours a')).not.toHaveCount(0);
  expect(
    scripts.filter((path) => /picture-viewer|footnote|reading-panel|read-aloud|what-changed/.test(path)),
  ).toEqual([]);
  expect(
    await page.evaluate(() => (window as unknown as { seen: { moved: number } }).seen.moved),
  ).toBeLessThanOrEqual(0.01);
});

test('how the text looks is changed beside it, by keyboard, and the paragraph stays', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn(long);
  await scrollToParagraph(page, 6);
  const button = page.locator('[data-action="reading"]');
  await button.focus();
  await scrollToParagraph(page, 6);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Confort de lecture' });
  await expect(panel.getByRole('radio', { name: 'Comme l’appareil' })).toBeFocused();
  const before = await topParagraph(page);
  await panel.getByRole('radio', { name: 'Sépia' }).check();
  await panel.getByRole('radio', { name: 'Très grande' }).check();
  await panel.getByRole('radio', { name: 'Étroite' }).check();
  await panel.getByRole('radio', { name: 'Aéré' }).check();
  expect(await topParagraph(page)).toBe(before);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'sepia');
  await expect(root).toHaveAttribute('data-measure', 'narrow');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
  await page.evaluate(() => localStorage.setItem('caravane-preferences', '{"theme":"neon","textSize":22}'));
  await page.reload();
  await expect(root).toHaveAttribute('data-size', '22');
  await expect(root).toHaveAttribute('data-theme', 'auto');
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('caravane-preferences')))
    .toContain('"theme":"auto"');
});

test('reading goes on where it stopped, in another window of another width and size', async ({ reader }) => {
  const { page, context } = reader;
  await reader.settleIn(long);
  await scrollToParagraph(page, 7);
  const before = await topParagraph(page);
  await expect.poll(() => keptIn(page, 'marks')).toContain('"paragraph":');
  await page.evaluate(() => localStorage.setItem('caravane-preferences', '{"theme":"auto","textSize":24}'));
  await page.close();

  const later = await context.newPage();
  await later.setViewportSize({ width: 390, height: 700 });
  await later.goto(long);
  const word = later.locator('[data-part="word"]');
  await expect(word).toContainText('Reprise là où vous en étiez');
  expect(await topParagraph(later)).toBe(before);
  await word.getByRole('button', { name: 'Revenir au début' }).click();
  expect(await later.evaluate(() => scrollY)).toBe(0);
  await expect(later.locator('h1')).toBeFocused();
  await expect(word).toHaveCount(0);
});

test('pictures open full screen, and the focus returns', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/articles/deux-cordes-suffisent/');
  const opener = page.locator('.enlarge').first();
  await opener.focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog', { name: /^Image 1 sur/ });
  await expect(viewer).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog', { name: /^Image 2 sur/ })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  const picture = viewer.locator('img');
  await page.keyboard.press('+');
  await expect(picture).toHaveCSS('transform', /matrix\(1\.5/);
  await page.keyboard.press('0');
  const box = await picture.boundingBox();
  if (!box) throw new Error('the picture has no box');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(middle.x + 80, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x - 80, middle.y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('dialog', { name: /^Image 2 sur/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('a picture that does not come keeps its box, with its words', async ({ page }) => {
  await page.route('**/images/**', (route) => route.abort());
  await page.goto(long);
  const picture = page.locator('.plate img');
  await expect(picture).toHaveAttribute('alt', /\S/);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
  const ratio = await picture.evaluate((image: HTMLImageElement) => {
    const { width, height } = image.getBoundingClientRect();
    return (width / height) * (Number(image.getAttribute('height')) / Number(image.getAttribute('width')));
  });
  expect(ratio).toBeCloseTo(1, 1);
});

test('a table is a region with a name, and a note shows beside its mark', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn(long);
  await expect(page.getByRole('region', { name: /\S/ }).locator('table').first()).toBeVisible();
  const mark = page.locator(`${text} sup a[href^="#n-"]`).first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.getByRole('note');
  await expect(note).toBeFocused();
  await expect(note).toContainText(/\S{3,} \S+/);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test('what changed since the reader had it open is said, and marked when asked to', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/articles/sarez-le-lac-ne-d-un-tremblement-de-terre/');
  await expect(page.locator('main > article')).toHaveAttribute('data-revision', '2');
  await expect.poll(() => keptIn(page, 'seen')).toContain('"revision":2');
  const now = await page.locator(text).innerText();
  // As it stands on a device that read the first revision and nothing since.
  await rewriteKept(page, 'seen', {
    '"revision":2': '"revision":1',
    'le village': 'la ville',
    '<h2>': '<p>Une phrase de trop.</p><h2>',
  });
  await page.reload();
  const word = page.locator('[data-part="word"]');
  await expect(word).toContainText('a changé depuis votre lecture');
  await expect(page.locator('.change')).toHaveCount(0);
  await word.getByRole('button', { name: 'Voir ce qui a changé' }).click();
  await expect(page.locator(`${text} ins`).first()).toHaveText('le village');
  await expect(page.locator(`${text} del`).first()).toHaveText('la ville');
  await expect(page.locator(`${text} p.change`).first()).toHaveText('Une phrase de trop.');
  await word.getByRole('button', { name: 'Masquer' }).click();
  expect(await page.locator(text).innerText()).toBe(now);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await expect.poll(() => keptIn(page, 'seen')).toContain('"before":null');
  await expect(word).toHaveCount(0);
});

test('a device without a voice for the language says so', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn(long);
  await page.addInitScript(() => Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [] }));
  await page.reload();
  await page.locator('[data-action="listen"]').click();
  await expect(page.locator('[data-part="aloud"]')).toContainText(
    'n’a pas de voix pour cette langue (français)',
  );
});

test('a voice reads paragraph by paragraph, the spoken one marked, and goes on with the next article', async ({
  reader,
}) => {
  const { page } = reader;
  await page.addInitScript(silentVoice);
  await reader.settleIn('/themes/eau/');
  await page.locator('main .card h3 a, main .card h2 a').first().click();
  await page.locator('[data-action="listen"]').click();
  const desk = page.locator('[data-part="aloud"]');
  const spoken = page.locator('[data-spoken]');
  await expect(spoken).toHaveText(await page.locator('h1').innerText());
  await desk.getByRole('button', { name: 'Paragraphe suivant' }).click();
  await expect(spoken).toHaveClass(/standfirst/);
  await desk.getByRole('button', { name: 'Pause' }).click();
  await expect(desk).toHaveAttribute('data-state', 'paused');
  await desk.getByLabel('Vitesse').selectOption('1.5');
  await page.evaluate(() => Object.assign(window, { quick: true }));
  await desk.getByRole('button', { name: 'Reprendre' }).click();
  await expect(desk).toContainText('Fin de l’article');
  await expect(spoken).toHaveCount(0);
  await page.evaluate(() => Object.assign(window, { quick: false }));
  const first = page.url();
  await desk.getByRole('link', { name: /^Article suivant/ }).click();
  await expect(page).not.toHaveURL(first);
  await expect(spoken).toHaveText(await page.locator('h1').innerText());
});

test('without a share of the device, title, paper and address are copied, and that is said', async ({
  reader,
}) => {
  const { page, context } = reader;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
  await reader.settleIn(long);
  await page.locator('[data-action="share"]').click();
  await expect(page.locator('[data-part="announcement"]')).toHaveText('Titre et lien copiés');
  const [title, address] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(title).toMatch(/^Mer d’Aral.* – Caravane$/);
  expect(address).toBe(page.url());
});

test('the articles before and after are those of the list that one came from', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn('/themes/eau/');
  const links = page.locator('main .card :is(h2, h3) a');
  const titles = await links.allInnerTexts();
  // Read ahead, it takes the list's place as soon as it is pressed.
  await links.nth(1).dispatchEvent('pointerdown');
  await page.waitForTimeout(500);
  await links.nth(1).click();
  const neighbours = page.getByRole('navigation', { name: /Dans la liste/ });
  await expect(neighbours.locator('[rel="prev"]')).toContainText(titles[0] ?? '');
  await neighbours.locator('[rel="next"]').click();
  await expect(page.locator('h1')).toHaveText(titles[2] ?? '');
  await neighbours.locator('[rel="prev"]').click();
  await expect(page.locator('h1')).toHaveText(titles[1] ?? '');
});

test('an old article says how old it is', async ({ reader }) => {
  const { page } = reader;
  await reader.settleIn(long);
  await expect(page.locator('.old')).toHaveCount(0);
  await page.goto('/themes/mer-d-aral/');
  await expect(page.locator('html')).toHaveAttribute('data-library', 'ready');
  await page.clock.setFixedTime('2029-12-01T12:00:00Z');
  await page.locator(`main .card a[href="${long}"]`).first().click();
  await expect(page.locator('.old')).toContainText(/plus de [23] ans/);
});

const languages = [
  { language: 'fa-AF', direction: 'rtl', script: /\p{Script=Arabic}/u },
  { language: 'kk', direction: 'ltr', script: /[әғқңөұүһі]/u },
  { language: 'uz', direction: 'ltr', script: /[a-z]ʻ|ʻ/u },
  { language: 'uz-Cyrl', direction: 'ltr', script: /[ўқғҳ]/u },
];

for (const { language, direction, script } of languages) {
  test(`an article in ${language} is laid out in its direction and its words are cut by its rules`, async ({
    reader,
  }) => {
    const { page } = reader;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(await pathIn(page, language));
    const article = page.locator('main > article');
    await expect(article).toHaveAttribute('lang', language);
    await expect(article).toHaveCSS('direction', direction);
    await expect(article.locator('h1')).toHaveText(script);
    await expect(article.locator(text)).toHaveCSS('hyphens', 'auto');
    const paragraph = article.locator(`${text} > p`).first();
    const begun = await paragraph.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = element.getBoundingClientRect();
      const boxes = [...range.getClientRects()];
      // A line has a box for each direction in it: it begins where the first of them does.
      return boxes.map(({ bottom }) => {
        const line = boxes.filter((box) => Math.abs(box.bottom - bottom) < 12);
        return {
          left: Math.min(...line.map((box) => box.left - left)),
          right: Math.min(...line.map((box) => right - box.right)),
        };
      });
    });
    expect(begun.length).toBeGreaterThan(3);
    const begins = direction === 'rtl' ? 'right' : 'left';
    expect(Math.max(...begun.map((line) => line[begins]))).toBeLessThan(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('the same story in another script is one press away', async ({ reader }) => {
  const { page } = reader;
  await page.goto(await pathIn(page, 'uz'));
  await page.getByRole('link', { name: 'Ўзбекча' }).click();
  await expect(page.locator('main > article')).toHaveAttribute('lang', 'uz-Cyrl');
  await expect(page.locator('.versions a[hreflang="fr"]')).toHaveText('Français');
});

test('on paper there is the article and nothing to press', async ({ page }) => {
  await page.goto(long);
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.actions', '.bar', '.letter', '.neighbours', '.versions', '.sections'])
    await expect(page.locator(part).first()).toBeHidden();
  await expect(page.locator(`${text} table`).first()).toBeVisible();
});

const dari = `/articles/${encodeURIComponent('هرات-پایتخت-دیگر-تیموریان')}/`;

async function pathIn(page: Page, language: string): Promise<string> {
  // The feed has the newest alone, and this one is older.
  if (language === 'fa-AF') return dari;
  const feed = (await (await page.request.get('/feed.json')).json()) as {
    items: { url: string; language?: string }[];
  };
  const item = feed.items.find((one) => one.language === language);
  if (!item) throw new Error(`no article in ${language}`);
  return new URL(item.url).pathname;
}

/** A little into it, as a reader stands anywhere. */
const scrollToParagraph = (page: Page, place: number): Promise<void> =>
  page
    .locator(`${text} > *`)
    .nth(place)
    .evaluate((part) => {
      scrollTo({ top: scrollY + part.getBoundingClientRect().top + 20, behavior: 'instant' });
    });

const topParagraph = (page: Page): Promise<string> =>
  page.locator(text).evaluate((body) => {
    const part = [...body.children].find((child) => child.getBoundingClientRect().bottom > 1);
    return part?.textContent?.slice(0, 30) ?? '';
  });

/** Chromium without a desktop has no voice: this one takes a moment over each sentence, or none once it is `quick`. */
function silentVoice(): void {
  const voice = { lang: 'fr-FR', localService: true, default: true, name: 'Silence', voiceURI: 'silence' };
  let turn = 0;
  Object.defineProperties(speechSynthesis, {
    getVoices: { value: () => [voice] },
    cancel: { value: () => void (turn += 1) },
    speak: {
      value: (utterance: SpeechSynthesisUtterance) => {
        const mine = (turn += 1);
        const wait = 'quick' in window && window.quick ? 0 : 60_000;
        setTimeout(() => mine === turn && utterance.dispatchEvent(new Event('end')), wait);
      },
    },
  });
  Object.assign(window, {
    SpeechSynthesisUtterance: class extends EventTarget {
      readonly text: string;
      constructor(words: string) {
        super();
        this.text = words;
      }
    },
  });
}

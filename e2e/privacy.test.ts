import { expect, test } from './reader.ts';

/** Words that stand in no page, so that a request with one of them tells what a reader typed. */
const typed = ['zyxtokaiev', 'tchoupakabra'];

test('nothing typed is in any request: not on a first visit, nor when the page is loaded anew', async ({
  reader,
}) => {
  const { page, context } = reader;
  const requests: string[] = [];
  context.on('request', (request) =>
    requests.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`),
  );
  await page.goto('/recherche/');
  await page.locator('#query').fill(typed[0] ?? '');
  await page.locator('#query').press('Enter');
  await expect(page).toHaveURL(/#q=zyxtokaiev/);
  await page.reload();
  await expect(page.locator('#query')).toHaveValue('zyxtokaiev');

  await reader.settleIn('/recherche/');
  await page.locator('#query').fill(typed[1] ?? '');
  await expect(page).toHaveURL(/#q=tchoupakabra/);
  await page.reload();
  await expect(page.locator('#query')).toHaveValue('tchoupakabra');
  expect(requests.length).toBeGreaterThan(10);
  expect(requests.filter((line) => typed.some((word) => line.includes(word)))).toEqual([]);
});

test('what is typed before the app has come is not lost', async ({ reader }) => {
  const { page } = reader;
  const written = Promise.withResolvers<void>();
  await page.route('**/assets/main-*.js', async (route) => {
    await written.promise;
    await route.continue();
  });
  await page.goto('/recherche/');
  await page.locator('#query').fill('Tachkent');
  written.resolve();
  await expect(page).toHaveURL(/#q=Tachkent/);
  await expect(page.locator('#query')).toHaveValue('Tachkent');
});

test('a question in the address of a link is answered, and leaves the address that requests carry', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.settleIn('/');
  await page.goto('/recherche/?q=Tachkent');
  await expect(page.locator('main article')).not.toHaveCount(0);
  await expect(page).toHaveURL(/\/recherche\/#q=Tachkent$/);
});

test.describe('before any script runs', () => {
  test.use({ javaScriptEnabled: false });

  test('the search has no field that a form would send, and says why', async ({ page }) => {
    await page.goto('/recherche/');
    await expect(page.locator('[data-form="search"] [name]')).toHaveCount(0);
    await expect(page.locator('main .scriptless')).toBeVisible();
  });
});

import type { BrowserContext, Page, Route } from '@playwright/test';

/** What a page did that no page of ours may do. */
export type Misdeed = {
  readonly kind: 'execution' | 'request' | 'report' | 'remains';
  readonly what: string;
};

/** How an answer is changed on its way to the browser, as a proxy would. */
export type Tamper = (
  html: string,
  headers: { [name: string]: string },
) => { html: string; headers: { [name: string]: string } };

/** Opens addresses one after the other and tells what each did until it was loaded and its scripts had run. */
export async function watchedPage(
  context: BrowserContext,
  origin: string,
): Promise<(path: string, tamper?: Tamper) => Promise<Misdeed[]>> {
  const page = await context.newPage();
  let misdeeds: Misdeed[] = [];
  let tampering: Tamper | undefined;
  const note = (kind: Misdeed['kind'], what: string): void =>
    void misdeeds.push({ kind, what: what.slice(0, 200) });
  await page.exposeFunction('caravaneNote', note);
  await page.addInitScript(watch);
  page.on('dialog', (dialog) => {
    note('execution', `${dialog.type()} ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => void popup.close());
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== origin && !/^(?:data|blob|about):/.test(url.protocol)) {
      note('request', url.href);
      return route.abort();
    }
    return tampering && route.request().resourceType() === 'document'
      ? tamperWith(route, tampering)
      : route.continue();
  });
  return async (path, tamper) => {
    misdeeds = [];
    tampering = tamper;
    await page.goto(origin + path, { waitUntil: 'load' }).catch(() => undefined);
    await page.waitForTimeout(80);
    if (!tamper?.name.startsWith('splice')) for (const what of await remains(page)) note('remains', what);
    return misdeeds;
  };
}

async function tamperWith(route: Route, tamper: Tamper): Promise<void> {
  const response = await route.fetch();
  const { html, headers } = tamper(await response.text(), response.headers());
  await route.fulfill({ status: response.status(), headers, body: html });
}

/** Runs in the page before anything else: the ways in which attacks show that they ran, and what the policy stopped. */
function watch(): void {
  const tell = (globalThis as unknown as { caravaneNote: (kind: string, what: string) => void }).caravaneNote;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'xss', 'pwned', 'javascript', 'hack', 'write']) {
    const target = name === 'write' ? document : globalThis;
    Object.defineProperty(target, name, {
      value: (what: unknown) => tell('execution', `${name}(${String(what)})`),
      configurable: true,
    });
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    tell('report', `${violatedDirective} ${blockedURI} ${sample}`),
  );
}

/** What stands in the page that could run or fetch, had it a chance. */
const remains = (page: Page): Promise<string[]> =>
  page
    .evaluate(() => {
      const found: string[] = [];
      for (const element of document.querySelectorAll('main *')) {
        if (/^(?:script|style|iframe|object|embed|svg:script|math|base|meta|link)$/i.test(element.tagName))
          if (element.closest('[data-part="body"], h1, .byline')) found.push(element.tagName);
        for (const { name, value } of element.attributes) {
          if (/^on/i.test(name)) found.push(`${element.tagName} ${name}`);
          if (/^(?:href|src|action|formaction|xlink:href)$/i.test(name) && /^\W*(?:javascript|vbscript|data)\s*:/i.test(value))
            if (!(element.tagName === 'IMG' && value.startsWith('data:image/'))) found.push(`${element.tagName} ${value}`);
        }
      }
      return found;
    })
    .catch(() => []); // prettier-ignore

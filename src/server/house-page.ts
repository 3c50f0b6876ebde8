import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { addresses } from '../domain/addresses.ts';
import type { InterfaceLanguage } from '../domain/language.ts';
import { letterCatalogues } from '../messages/letters/letter-catalogues.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export type HousePage = {
  readonly language: InterfaceLanguage;
  readonly title: string;
  readonly status: number;
  readonly main: Markup;
};

/** Shows pages that the server makes itself, in the dress of the edition and without any script. */
export type ShowPage = (page: HousePage) => Promise<Response>;

/** Reads the dress from the tree's shell, again whenever a publication has replaced it. */
export function housePages(site: string): ShowPage {
  const file = join(site, addresses.shell);
  let held: { changed: number; dress: Dress } | undefined;
  const wear = async (): Promise<Dress> => {
    const changed = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (held?.changed !== changed) {
      held = { changed, dress: readDress(await readFile(file, 'utf8').catch(() => '')) };
    }
    return held.dress;
  };
  return async (page) => {
    const { policy, head, nameplate } = await wear();
    const { language, title, status, main } = page;
    const text = await html`<!doctype html>
      <html lang="${language}" dir="ltr">
        <head>
          <meta charset="utf-8" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <title>${title}</title>
          <meta name="referrer" content="no-referrer" />
          <meta name="robots" content="noindex" />
          ${raw(head)}
        </head>
        <body>
          <div id="root">
            <header class="page masthead"><div>${raw(nameplate)}</div></header>
            <div class="edging"></div>
            <main id="main" class="page">
              <section class="letter panel narrow">${main}</section>
            </main>
            <footer class="colophon">
              <div class="page">
                <p><a href="${addresses.front}">${letterCatalogues[language].pages.home}</a></p>
              </div>
            </footer>
          </div>
        </body>
      </html>`;
    return new Response(text, {
      status,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
        // Most of their addresses hold a token, which no request from the page may tell.
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
        'X-Robots-Tag': 'noindex',
        'X-Content-Type-Options': 'nosniff',
        'Content-Language': language,
      },
    });
  };
}

type Dress = { readonly policy: string; readonly head: string; readonly nameplate: string };

/** What every page shares. The styles keep their bytes, as the policy names their hashes. */
function readDress(shell: string): Dress {
  const [, policy = "default-src 'none'; form-action 'self'; base-uri 'none'"] =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(shell) ?? [];
  const [head = ''] = /<head>[\s\S]*?<\/head>/.exec(shell) ?? [];
  const kept =
    /<meta name="theme-color"[^>]*>|<link rel="(?:icon|apple-touch-icon)"[^>]*>|<style[^>]*>[\s\S]*?<\/style>/g;
  const [nameplate = `<a href="${addresses.front}">←</a>`] =
    /<a class="nameplate"[\s\S]*?<\/a>/.exec(shell) ?? [];
  return { policy, head: (head.match(kept) ?? []).join('\n'), nameplate };
}

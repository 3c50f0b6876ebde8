import { html } from 'hono/html';
import { addresses } from '../domain/addresses.ts';
import type { InterfaceLanguage } from '../domain/language.ts';
import { handedOver } from '../domain/letter-link.ts';
import { letterCatalogues, type LetterCatalogue } from '../messages/letters/letter-catalogues.ts';
import type { HousePage, Markup } from './house-page.ts';

export type PageProblem = keyof LetterCatalogue['pages']['problems'];
export type DeadLink = keyof LetterCatalogue['pages']['links'];

/** After a sign-up by form: where to look. The same for every address. */
export function postedPage(language: InterfaceLanguage): HousePage {
  const { posted } = letterCatalogues[language].pages;
  return plainPage(language, posted, 200, hint(posted.late));
}

export const problemPage = (wrong: PageProblem, status: number, language: InterfaceLanguage): HousePage =>
  plainPage(language, letterCatalogues[language].pages.problems[wrong], status, formLink(language));

/** For a link that does nothing any more, or never did. */
export const deadLinkPage = (link: DeadLink, language: InterfaceLanguage): HousePage =>
  plainPage(
    language,
    letterCatalogues[language].pages.links[link],
    link === 'unknown' ? 404 : 410,
    formLink(language),
  );

export function askToConfirm(language: InterfaceLanguage, token: string): HousePage {
  const { confirm } = letterCatalogues[language].pages;
  return plainPage(
    language,
    confirm,
    200,
    oneButton(linkTo('confirm', token), confirm.button, 'button strong'),
  );
}

export function confirmedPage(language: InterfaceLanguage, preferences: string): HousePage {
  const { pages, footer } = letterCatalogues[language];
  const { done, doneText } = pages.confirm;
  const next = html`<p class="actions">
      <a class="button" href="${linkTo('preferences', preferences)}">${footer.preferences}</a>
    </p>
    ${keepHere(language, preferences)}`;
  return plainPage(language, { title: done, text: doneText }, 200, next);
}

export function confirmedBeforePage(language: InterfaceLanguage): HousePage {
  const { before, beforeText } = letterCatalogues[language].pages.confirm;
  return plainPage(language, { title: before, text: beforeText }, 200);
}

export function askToLeave(language: InterfaceLanguage, token: string): HousePage {
  const { leave } = letterCatalogues[language].pages;
  return plainPage(
    language,
    leave,
    200,
    oneButton(linkTo('unsubscribe', token), leave.button, 'button alarm'),
  );
}

export function leftPage(language: InterfaceLanguage): HousePage {
  const { done, doneText, again } = letterCatalogues[language].pages.leave;
  return plainPage(language, { title: done, text: doneText }, 200, html`${hint(again)}${formLink(language)}`);
}

export function erasedPage(language: InterfaceLanguage): HousePage {
  const { erased, erasedText } = letterCatalogues[language].pages.preferences;
  return plainPage(language, { title: erased, text: erasedText }, 200);
}

/** Hands the link of the preferences over to the app on this device, if the reader wants it to. */
export function keepHere(language: InterfaceLanguage, token: string): Markup {
  const { preferences } = letterCatalogues[language].pages;
  return html`<h2>${preferences.hereTitle}</h2>
    ${hint(preferences.hereText)}
    <p class="actions">
      <a class="button" data-action="keep-letter" href="${handedOver(token)}">${preferences.here}</a>
    </p>`;
}

export const linkTo = (purpose: keyof typeof addresses.mailed, token: string): string =>
  `${addresses.mailed[purpose]}?t=${encodeURIComponent(token)}`;

export const hint = (text: string): Markup => html`<p class="hint">${text}</p>`;

/** A form of one button, named for those who listen. */
export const oneButton = (
  action: string,
  label: string,
  look: string,
  fields: Markup | string = '',
): Markup =>
  html`<form method="post" action="${action}" class="form">
    ${fields}
    <div class="actions"><button type="submit" class="${look}">${label}</button></div>
  </form>`;

const formLink = (language: InterfaceLanguage): Markup =>
  html`<p><a href="${addresses.newsletter}">${letterCatalogues[language].pages.form}</a></p>`;

const plainPage = (
  language: InterfaceLanguage,
  { title, text }: { readonly title: string; readonly text: string },
  status: number,
  more: Markup | string = '',
): HousePage => ({
  language,
  title,
  status,
  main: html`<h1>${title}</h1>
    <p class="lede">${text}</p>
    ${more}`,
});

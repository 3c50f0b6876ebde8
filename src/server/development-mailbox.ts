import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { addresses } from '../domain/addresses.ts';
import type { CaughtLetter, MailCatcher } from '../newsletter/mail-catcher.ts';
import { asInAMailClient, atHome, fresh, notHere } from './at-home.ts';
import type { Markup, ShowPage } from './house-page.ts';
import { wantsJson } from './wants-json.ts';

export type DevelopmentMailbox = Pick<MailCatcher, 'letters'>;

/** The letters that left a publication under development, for whoever sits at this machine. */
export function mailboxRoutes(mailbox: DevelopmentMailbox, show: ShowPage): Hono {
  const app = new Hono();
  const find = (context: Context): CaughtLetter | undefined =>
    mailbox.letters().find(({ number }) => String(number) === context.req.param('number'));

  app.use(`${addresses.mailbox}/*`, atHome);
  app.get(addresses.mailbox, (context) => {
    const letters = mailbox.letters().toReversed();
    if (wantsJson(context)) return Response.json(letters, { headers: fresh });
    return show({
      language: 'fr',
      title: '/dev/mail',
      status: 200,
      main: html`<h1>Courrier de développement</h1>
        ${letters.length === 0 ? html`<p class="lede">Aucune lettre pour l’instant.</p>` : ''}
        <ul class="outbox">
          ${letters.map(
            ({ number, subject, to, received }) =>
              html`<li>
                <span>
                  <a href="${addresses.mailbox}/${number}">${subject}</a>
                  <small>${to.join(', ')} · ${received}</small>
                </span>
              </li>`,
          )}
        </ul>`,
    });
  });
  app.get(`${addresses.mailbox}/:number`, (context) => {
    const letter = find(context);
    if (!letter) return notHere(context);
    if (wantsJson(context)) return Response.json(letter, { headers: fresh });
    return show({
      language: 'fr',
      title: letter.subject,
      status: 200,
      main: html`<h1>${letter.subject}</h1>
        <p class="hint">${letter.from} → ${letter.to.join(', ')}</p>
        <p><a href="${addresses.mailbox}/${letter.number}/html">HTML</a></p>
        <p>${letter.text.split('\n').map((line) => html`${asRead(line)}<br />`)}</p>
        <details>
          <summary>En-têtes</summary>
          <dl>
            ${letter.headers.map(
              ({ name, value }) =>
                html`<dt>${name}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>
        </details>`,
    });
  });
  app.get(`${addresses.mailbox}/:number/html`, (context) => {
    const letter = find(context);
    return letter
      ? context.html(letter.html, 200, { ...fresh, ...asInAMailClient('none') })
      : notHere(context);
  });
  return app;
}

/** Links are there to be followed; their tokens would only widen the page. */
const asRead = (line: string): Markup | string =>
  /^https?:\/\/\S+$/.test(line) ? html`<a href="${line}">${line.replace(/(.{44}).+/, '$1…')}</a>` : line;

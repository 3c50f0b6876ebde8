import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { addresses } from '../domain/addresses.ts';
import type { Drafted } from '../newsletter/draft-digests.ts';
import { asInAMailClient, atHome, fresh, notHere } from './at-home.ts';
import type { ShowPage } from './house-page.ts';
import { wantsJson } from './wants-json.ts';

/** The issues that would be due at a moment, in milliseconds since 1970; nothing is queued by it. */
export type NextIssues = (moment: number) => Promise<readonly Drafted[]>;

/** The next issue of the letter in each language, for the team to look at before it leaves. */
export function digestRoutes(nextIssues: NextIssues, show: ShowPage, clock = Date.now): Hono {
  const app = new Hono();
  const issuesFor = (context: Context) => nextIssues(momentOf(context.req.query('date')) ?? clock());
  const find = async (context: Context): Promise<Drafted | undefined> =>
    (await issuesFor(context)).find(
      ({ language, frequency }) =>
        language === context.req.param('language') && frequency === context.req.param('frequency'),
    );

  app.use(`${addresses.nextIssues}/*`, atHome);
  app.get(addresses.nextIssues, async (context) => {
    const issues = await issuesFor(context);
    if (wantsJson(context))
      return Response.json(
        issues.map(({ language, frequency, letter }) => ({ language, frequency, subject: letter.subject })),
        { headers: fresh },
      );
    const date = momentOf(context.req.query('date')) === undefined ? '' : (context.req.query('date') ?? '');
    const asked = date === '' ? '' : `?date=${date}`;
    return show({
      language: 'fr',
      title: addresses.nextIssues,
      status: 200,
      main: html`<h1>Prochaine lettre</h1>
        <form method="get" action="${addresses.nextIssues}">
          <label>À la fin du jour (UTC) <input type="date" name="date" value="${date}" /></label>
          <button>Voir</button>
        </form>
        ${issues.length === 0 ? html`<p class="lede">Rien à dire : aucune lettre ne partirait alors.</p>` : ''}
        <ul class="outbox">
          ${issues.map(({ language, frequency, letter }) => {
            const address = `${addresses.nextIssues}/${language}/${frequency}`;
            return html`<li>
              <span>
                <a href="${address}${asked}" lang="${language}">${letter.subject}</a>
                <small>${language} · ${frequency} · <a href="${address}/text${asked}">texte</a></small>
              </span>
            </li>`;
          })}
        </ul>`,
    });
  });
  app.get(`${addresses.nextIssues}/:language/:frequency`, async (context) => {
    const issue = await find(context);
    return issue
      ? context.html(issue.letter.html, 200, { ...fresh, ...asInAMailClient('ours') })
      : notHere(context);
  });
  app.get(`${addresses.nextIssues}/:language/:frequency/text`, async (context) => {
    const issue = await find(context);
    return issue
      ? context.text(`${issue.letter.subject}\n\n${issue.letter.text}`, 200, fresh)
      : notHere(context);
  });
  return app;
}

/** The end of a day, as `digest --date` has it. */
function momentOf(date: string | undefined): number | undefined {
  if (date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const moment = Date.parse(`${date}T23:59:59Z`);
  return Number.isNaN(moment) ? undefined : moment;
}

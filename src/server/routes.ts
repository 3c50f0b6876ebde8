import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addresses } from '../domain/addresses.ts';
import type { Newsletter } from '../newsletter/open-newsletter.ts';
import { askedLanguage } from './asked-language.ts';
import { digestRoutes, type NextIssues } from './development-digest.ts';
import { mailboxRoutes, type DevelopmentMailbox } from './development-mailbox.ts';
import { editionFiles } from './edition-files.ts';
import { housePages } from './house-page.ts';
import { mostBytes } from './letter-problems.ts';
import { letterService } from './letter-service.ts';
import { problemPage } from './letter-pages.ts';
import { mailedLinkRoutes } from './mailed-link-routes.ts';
import { problem } from './problem.ts';
import { stylePage } from './style-page.ts';
import { signUpRoutes, type SignUpServices } from './sign-up-routes.ts';

/** What the server asks of those who start it. */
export type Services = SignUpServices & {
  readonly readiness: () => Promise<{ readonly database: boolean; readonly mail: 'set' | 'unset' }>;
  readonly newsletter: Newsletter;
  /** Where letters of a publication under development are caught. */
  readonly mailbox?: DevelopmentMailbox | undefined;
  /** Under development, what would be sent next. */
  readonly nextIssues?: NextIssues | undefined;
  readonly report: (line: string) => void;
};

/** Everything that answers at the publication's address. */
export function routes(site: string, services: Services): Hono {
  const { readiness, newsletter, mailbox, nextIssues, report } = services;
  const app = new Hono();
  const show = housePages(site);

  // What is too large is left unread, so its connection can carry nothing more.
  app.use('*', async (context, next) => {
    await next();
    if (context.res.status === 413) context.res.headers.set('Connection', 'close');
  });
  app.get(addresses.live, (context) => context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));
  app.get(addresses.ready, async (context) => {
    const { database, mail } = await readiness();
    return context.json({ database: database ? 'ok' : 'failed', mail }, database ? 200 : 503, {
      'Cache-Control': 'no-store',
    });
  });

  app.route('/', signUpRoutes(newsletter, show, services));
  app.route('/', letterService(newsletter));
  app.route('/', mailedLinkRoutes(newsletter, show));
  if (mailbox) {
    app.route('/', mailboxRoutes(mailbox, show));
    app.route('/', stylePage(site));
  }
  if (nextIssues) app.route('/', digestRoutes(nextIssues, show));

  app.use(
    '*',
    bodyLimit({ maxSize: mostBytes, onError: (context) => context.text('413: too large\n', 413) }),
  );
  app.all('/api/*', () =>
    problem({ status: 404, type: 'about:blank', title: 'Not Found', detail: 'No such service.' }),
  );
  app.all('/dev/*', (context) => context.text('404: not here\n', 404, { 'Cache-Control': 'no-store' }));

  const files = editionFiles(site);
  app.on(['GET', 'HEAD'], '*', (context) => files.fetch(context.req.raw, context.env));
  app.all('*', (context) => context.text('405: pages are read with GET\n', 405, { Allow: 'GET, HEAD' }));

  app.onError(async (error, context) => {
    // Its name alone: an engine's words may hold what was sent.
    report(`a request failed: ${error.name}`);
    const headers = { 'Retry-After': '60' };
    const busy = { status: 503, type: 'unavailable', title: 'Unavailable', detail: 'Nothing was stored.' };
    if (context.req.path.startsWith('/api/')) return problem(busy, headers);
    const page = await show(problemPage('busy', 503, askedLanguage(context.req.header('Accept-Language'))));
    page.headers.set('Retry-After', headers['Retry-After']);
    return page;
  });
  return app;
}

import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addresses } from '../domain/addresses.ts';
import type { InterfaceLanguage } from '../domain/language.ts';
import type { LinkOutcome, Wish } from '../newsletter/act-on-link.ts';
import type { LinkReading } from '../newsletter/links.ts';
import type { OwnData } from '../newsletter/own-data.ts';
import type { Newsletter } from '../newsletter/open-newsletter.ts';
import { askedLanguage } from './asked-language.ts';
import type { ShowPage } from './house-page.ts';
import {
  askToConfirm,
  askToLeave,
  confirmedBeforePage,
  confirmedPage,
  deadLinkPage,
  erasedPage,
  leftPage,
  problemPage,
} from './letter-pages.ts';
import { mostBytes } from './letter-problems.ts';
import { isFromUsOrHidden } from './own-origin.ts';
import { preferencesPage, type Notice } from './preferences-page.ts';
import { both, readWish, tokenOf } from './read-wish.ts';

/**
 * What links in letters lead to. GET and HEAD show a page with a button and change nothing, as mail scanners follow
 * every link; POST acts. A mail client's one-click POST (RFC 8058) is a POST like any other.
 */
export function mailedLinkRoutes(newsletter: Newsletter, show: ShowPage): Hono {
  const app = new Hono();
  const { mailed } = addresses;
  const { origin, topics } = newsletter.house;

  app.use(`${addresses.newsletter}*`, async (context, next) => {
    if (context.req.method !== 'POST' || isFromUsOrHidden(context, origin)) return next();
    return show(problemPage('origin', 403, languageOf(context)));
  });
  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: (context) => show(problemPage('size', 413, languageOf(context))),
  });

  for (const path of both(mailed.confirm)) {
    app.get(path, async (context) => {
      const token = tokenOf(context);
      const link = await newsletter.look('confirm', token);
      if (link.is === 'open') return show(askToConfirm(link.subscriber.wishes.language, token));
      return show(closed(context, link, confirmedBeforePage));
    });
    app.post(path, limit, async (context) => {
      const outcome = await newsletter.confirm(tokenOf(context));
      return show(
        outcome.is === 'acted'
          ? confirmedPage(wishedLanguage(outcome) ?? languageOf(context), outcome.preferences)
          : closed(context, outcome, confirmedBeforePage),
      );
    });
  }

  for (const path of both(mailed.unsubscribe)) {
    app.get(path, async (context) => {
      const token = tokenOf(context);
      const link = await newsletter.look('unsubscribe', token);
      if (link.is === 'open') return show(askToLeave(link.subscriber.wishes.language, token));
      return show(closed(context, link, leftPage));
    });
    app.post(path, limit, async (context) => {
      const outcome = await newsletter.wish({
        purpose: 'unsubscribe',
        token: tokenOf(context),
        wish: { act: 'leave' },
      });
      return show(
        outcome.is === 'acted'
          ? leftPage(wishedLanguage(outcome) ?? languageOf(context))
          : closed(context, outcome, leftPage),
      );
    });
  }

  for (const path of both(mailed.preferences)) {
    app.get(path, async (context) => {
      const token = tokenOf(context);
      const link = await newsletter.look('preferences', token);
      if (link.is === 'open') return show(preferencesPage(link.subscriber, token, topics));
      return show(closed(context, link, leftPage));
    });
    app.post(path, limit, async (context) => {
      const token = tokenOf(context);
      const form = new URLSearchParams(await context.req.text());
      const link = await newsletter.look('preferences', token);
      if (link.is !== 'open') return show(closed(context, link, leftPage));
      const { language } = link.subscriber.wishes;
      if (form.get('act') === 'erase' && form.get('sure') !== 'true')
        return show(preferencesPage(link.subscriber, token, topics, 'eraseUnsure'));
      if (form.get('act') === 'data') return download(await newsletter.data(token));
      const wish = readWish(form, newsletter);
      if (!wish) return show(problemPage('form', 422, language));
      const outcome = await newsletter.wish({ purpose: 'preferences', token, wish });
      if (outcome.is !== 'acted') return show(closed(context, outcome, leftPage));
      const { subscriber } = outcome;
      if (subscriber.state === 'erased') return show(erasedPage(language));
      if (wish.act === 'leave') return show(leftPage(language));
      return show(preferencesPage(subscriber, token, topics, noticeOf(wish)));
    });
  }
  return app;
}

/** As a file: what is kept about somebody is not for the page's history. */
const download = (data: OwnData): Response =>
  new Response(JSON.stringify(data.is === 'open' ? data.data : null, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="caravane.json"',
      'Cache-Control': 'no-store',
    },
  });

const languageOf = (context: Context): InterfaceLanguage =>
  askedLanguage(context.req.header('Accept-Language'));

const wishedLanguage = (outcome: LinkOutcome): InterfaceLanguage | undefined =>
  'subscriber' in outcome && outcome.subscriber.state !== 'erased'
    ? outcome.subscriber.wishes.language
    : undefined;

const closed = (
  context: Context,
  link: Exclude<LinkReading | LinkOutcome, { is: 'open' | 'acted' }>,
  done: typeof leftPage,
): ReturnType<typeof leftPage> => {
  if (link.is === 'done') return done(link.subscriber.wishes.language);
  const language = languageOf(context);
  // Forms send no key that could have been used before.
  return link.is === 'key-reused' ? problemPage('form', 422, language) : deadLinkPage(link.is, language);
};

const noticeOf = ({ act }: Wish): Notice =>
  act === 'pause' ? 'paused' : act === 'resume' ? 'resumed' : 'saved';

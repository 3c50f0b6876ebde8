import { Hono, type Handler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addresses } from '../domain/addresses.ts';
import type { Standing } from '../domain/subscriber.ts';
import type { LinkOutcome } from '../newsletter/act-on-link.ts';
import type { LinkReading } from '../newsletter/links.ts';
import type { Newsletter } from '../newsletter/open-newsletter.ts';
import { isPast, type Subscriber } from '../newsletter/subscriber-states.ts';
import {
  badKey,
  deadLink,
  foreign,
  isKey,
  keyReused,
  malformedWish,
  mostBytes,
  tooLarge,
} from './letter-problems.ts';
import { isFromUsOrHidden } from './own-origin.ts';
import { both, readWish, tokenOf } from './read-wish.ts';
import { wantsJson } from './wants-json.ts';

/**
 * Links to preferences and to leave, for the library on a device: who asks for JSON gets it. GET tells how the
 * subscription stands, POST takes the fields of the page's forms, and counts once under its `Idempotency-Key`.
 */
export function letterService(newsletter: Newsletter): Hono {
  const app = new Hono();
  const limit = bodyLimit({ maxSize: mostBytes, onError: tooLarge });
  for (const purpose of ['preferences', 'unsubscribe'] as const) {
    for (const path of both(addresses.mailed[purpose])) {
      app.get(
        path,
        forScripts(async (context) => answer(await newsletter.look(purpose, tokenOf(context)))),
      );
      app.post(
        path,
        forScripts(limit),
        forScripts(async (context) => {
          if (!isFromUsOrHidden(context, newsletter.house.origin)) return foreign();
          const key = context.req.header('Idempotency-Key');
          if (!isKey(key)) return badKey();
          const form = new URLSearchParams(await context.req.text());
          const wish = purpose === 'unsubscribe' ? { act: 'leave' as const } : readWish(form, newsletter);
          if (!wish) return malformedWish();
          return answer(await newsletter.wish({ purpose, token: tokenOf(context), wish, key }));
        }),
      );
    }
  }
  return app;
}

/** Who does not ask for JSON goes on to the pages. */
const forScripts =
  (handler: Handler): Handler =>
  (context, next) =>
    wantsJson(context) ? handler(context, next) : next();

function answer(outcome: LinkReading | LinkOutcome): Response {
  if (outcome.is === 'key-reused') return keyReused();
  if (!('subscriber' in outcome)) return deadLink(outcome.is);
  return Response.json(standingOf(outcome.subscriber), { headers: { 'Cache-Control': 'no-store' } });
}

const standingOf = (subscriber: Subscriber): Standing => ({
  // Devices know one way of having left.
  state: isPast(subscriber) ? 'unsubscribed' : subscriber.state,
  wishes: subscriber.state === 'erased' ? null : subscriber.wishes,
});

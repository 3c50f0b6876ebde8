import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addresses } from '../domain/addresses.ts';
import { interfaceLanguages } from '../domain/language.ts';
import type { Newsletter } from '../newsletter/open-newsletter.ts';
import type { SignUpFault } from '../newsletter/read-sign-up.ts';
import { askedLanguage } from './asked-language.ts';
import type { ShowPage } from './house-page.ts';
import { postedPage, problemPage, type PageProblem } from './letter-pages.ts';
import {
  badJson,
  badKey,
  busy,
  foreign,
  isKey,
  keyReused,
  mostBytes,
  notJson,
  tooLarge,
  tooMany,
  whenBusy,
} from './letter-problems.ts';
import { networkOf, type TrustedProxies } from './client-network.ts';
import { signUpLimits } from './sign-up-limits.ts';
import { isFromUs } from './own-origin.ts';
import { onTheBeat } from './on-the-beat.ts';
import { problem } from './problem.ts';

export type SignUpServices = {
  /** There may be a letter to send. */
  readonly wake: () => void;
  /** Whose word is taken for where a request comes from. */
  readonly trusted?: TrustedProxies;
};

/** Signing up: as JSON for scripts, as a plain form for everybody. Both answer the same whatever the address is. */
export function signUpRoutes(
  newsletter: Newsletter,
  show: ShowPage,
  { wake, trusted = [] }: SignUpServices,
): Hono {
  const app = new Hono();
  const limits = signUpLimits();
  const { origin } = newsletter.house;

  app.post(addresses.subscriptions, bodyLimit({ maxSize: mostBytes, onError: tooLarge }), async (context) => {
    if (!isFromUs(context, origin)) return foreign();
    if (!/^application\/json\b/i.test(context.req.header('Content-Type') ?? '')) return notJson();
    const key = context.req.header('Idempotency-Key');
    if (!isKey(key)) return badKey();
    const body = await context.req.json<unknown>().catch(() => malformed);
    if (body === malformed) return badJson();
    const reading = newsletter.readSignUp(body);
    if (!reading.ok) return faulty(reading.faults);
    const wait = limits.waitOf(networkOf(context, trusted));
    if (wait > 0) return tooMany(wait);
    const outcome = await onTheBeat(() => newsletter.signUp({ ...reading.signUp, key, form: 'api' }));
    if (outcome === 'busy') return busy();
    if (outcome === 'key-reused') return keyReused();
    wake();
    return context.json({ status: 'accepted', next: 'confirm-by-mail' }, 202, {
      'Cache-Control': 'no-store',
    });
  });
  app.all(addresses.subscriptions, () =>
    problem(
      { status: 405, type: 'about:blank', title: 'Method Not Allowed', detail: 'Sign up with POST.' },
      { Allow: 'POST' },
    ),
  );

  const say = (context: Context, wrong: PageProblem, status: number, language?: unknown) =>
    show(problemPage(wrong, status, languageOf(context, language)));
  const limit = bodyLimit({ maxSize: mostBytes, onError: (context) => say(context, 'size', 413) });
  app.post(addresses.newsletter, limit, async (context) => {
    if (!isFromUs(context, origin)) return say(context, 'origin', 403);
    if (!/^application\/x-www-form-urlencoded\b/i.test(context.req.header('Content-Type') ?? ''))
      return say(context, 'form', 415);
    const form = new URLSearchParams(await context.req.text());
    const language = form.get('language');
    const reading = newsletter.readSignUp({
      ...Object.fromEntries(form),
      topics: form.getAll('topics'),
      consent: form.get('consent') === 'true',
    });
    if (!reading.ok) return say(context, pageProblems[reading.faults[0].field], 422, language);
    const wait = limits.waitOf(networkOf(context, trusted));
    const later = async (status: 429 | 503, seconds: number): Promise<Response> => {
      const page = await say(context, 'busy', status, language);
      page.headers.set('Retry-After', String(seconds));
      return page;
    };
    if (wait > 0) return later(429, wait);
    // A script has filled in the field that people do not see: it hears what everybody hears.
    if ((form.get('steppe') ?? '') !== '')
      return onTheBeat(async () => show(postedPage(reading.signUp.wishes.language)));
    const request = { ...reading.signUp, key: undefined, form: 'page' as const };
    if ((await onTheBeat(() => newsletter.signUp(request))) === 'busy') return later(503, whenBusy);
    wake();
    return show(postedPage(reading.signUp.wishes.language));
  });
  return app;
}

const malformed = Symbol('malformed');

const languageOf = (context: Context, asked: unknown) =>
  interfaceLanguages.find((known) => known === asked) ?? askedLanguage(context.req.header('Accept-Language'));

const pageProblems: { readonly [field in SignUpFault['field']]: PageProblem } = {
  email: 'address',
  topics: 'topics',
  consent: 'consent',
  consentVersion: 'form',
  language: 'form',
  frequency: 'form',
  body: 'form',
};

const problemTypes: { readonly [field in SignUpFault['field']]: readonly [type: string, title: string] } = {
  email: ['invalid-address', 'Invalid email address'],
  topics: ['unknown-topic', 'Unknown topic'],
  consent: ['missing-consent', 'Consent is missing'],
  consentVersion: ['missing-consent', 'Consent version is missing'],
  language: ['unknown-language', 'Unknown language'],
  frequency: ['unknown-frequency', 'Unknown frequency'],
  body: ['invalid-body', 'Not a sign-up'],
};

function faulty(faults: readonly [SignUpFault, ...SignUpFault[]]): Response {
  const [type, title] = problemTypes[faults[0].field];
  const errors = faults.map(({ field, detail }) => ({
    pointer: field === 'body' ? '' : `/${field}`,
    detail,
  }));
  return problem({ status: 422, type, title, detail: `${title}. Nothing was stored.`, errors });
}

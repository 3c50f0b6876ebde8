import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestEngine } from '../database/engines.proof.ts';
import type { Database } from '../database/open-database.ts';
import { smtpCarrier } from '../newsletter/mail-carrier.ts';
import { catchMail, type CaughtLetter, type MailCatcher } from '../newsletter/mail-catcher.ts';
import type { House } from '../newsletter/house.ts';
import { openNewsletter, type Newsletter } from '../newsletter/open-newsletter.ts';
import { signUpOf as plainSignUp } from '../newsletter/sign-up.proof.ts';
import { routes } from './routes.ts';

export const origin = 'https://caravane.example';

export const house: House = {
  name: 'Caravane',
  origin,
  from: { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' },
  consent: { version: '2026-11', text: { fr: 'J’accepte.' } },
  topics: [
    { slug: 'eau', kind: 'theme', names: { fr: 'Eau', en: 'Water', ru: 'Вода' } },
    { slug: 'kazakhstan', kind: 'country', names: { fr: 'Kazakhstan', ru: 'Казахстан' } },
    { slug: 'samarcande', kind: 'place', names: { fr: 'Samarcande', en: 'Samarkand' } },
  ],
};

export const signUpOf = (email: string, more: object = {}): object =>
  plainSignUp(email, { topics: ['eau'], consentVersion: '2026-11', ...more });

/** A publication whose letters go through a real mail server on this machine. Its clock is moved by hand. */
export type LetterHouse = {
  readonly database: Database;
  readonly newsletter: Newsletter;
  readonly catcher: MailCatcher;
  readonly reports: string[];
  readonly wait: (milliseconds: number) => void;
  readonly now: () => number;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly signUp: (body: unknown, headers?: object) => Promise<Response>;
  readonly submit: (path: string, fields: object, headers?: object) => Promise<Response>;
  /** Sends what is due, then gives what this address has received. */
  readonly mailTo: (address: string) => Promise<CaughtLetter[]>;
  readonly states: () => Promise<object>;
  /** Everything that the tables hold, to be compared. */
  readonly contents: () => Promise<string>;
  readonly close: () => Promise<void>;
};

export async function openLetterHouse(engine: Pick<TestEngine, 'open'>): Promise<LetterHouse> {
  const { database, close } = await engine.open();
  const site = await mkdtemp(join(tmpdir(), 'caravane-site-'));
  await writeFile(join(site, 'shell.html'), shell);
  const catcher = await catchMail(10_000);
  let offset = 0;
  const now = (): number => Date.now() + offset;
  const newsletter = openNewsletter(database, house, { clock: now });
  const carrier = smtpCarrier(catcher.url, house);
  const reports: string[] = [];
  const report = (line: string): void => void reports.push(line);
  const app = routes(site, { readiness, newsletter, wake, report });
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(new Request(new URL(path, origin), init));
  return {
    database,
    newsletter,
    catcher,
    reports,
    now,
    wait: (milliseconds) => void (offset += milliseconds),
    ask,
    signUp: (body, headers = {}) =>
      ask('/api/subscriptions', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    submit: (path, fields, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(
          Object.entries(fields).flatMap(([name, value]) =>
            [value].flat().map((one): [string, string] => [name, String(one)]),
          ),
        ).toString(),
      }),
    mailTo: async (address) => {
      await newsletter.sendAllDue(carrier, report);
      return catcher.letters().filter(({ to }) => to.includes(address));
    },
    states: async () =>
      Object.fromEntries(
        (await newsletter.counts())
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => [state, count]),
      ),
    contents: async () =>
      JSON.stringify([
        await database.selectFrom('subscribers').selectAll().orderBy('id').execute(),
        await database.selectFrom('links').selectAll().orderBy('hash').execute(),
        await database.selectFrom('letters').selectAll().orderBy('id').execute(),
        await database.selectFrom('sign_ups').selectAll().orderBy('key').execute(),
      ]),
    close: async () => {
      carrier.close();
      await catcher.close();
      await close();
      await rm(site, { recursive: true, force: true });
    },
  };
}

/** The path and query of a letter's link to one of our pages. */
export function linkIn(letter: CaughtLetter | undefined, page: string): string {
  const link = letter?.links.find((each) => each.startsWith(`${origin}/lettre/${page}?t=`));
  if (!link) throw new Error(`the letter has no link to ${page}`);
  return link.slice(origin.length);
}

export const headerOf = (letter: CaughtLetter | undefined, name: string): string | undefined =>
  letter?.headers.find((header) => header.name === name)?.value;

const shell = `<!doctype html><html lang="fr"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-x'; form-action 'self'" />
<style>body{color:#000}</style></head><body><a class="nameplate" href="/"><b>Caravane</b></a>
<script type="module" src="/assets/start.js"></script></body></html>`;

const readiness = async () => ({ database: true, mail: 'set' as const });
const wake = (): void => undefined;

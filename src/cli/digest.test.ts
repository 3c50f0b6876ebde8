import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ArticleDraft, SafeHtml } from '../domain/article.ts';
import type { Frequency } from '../domain/subscriber.ts';
import { smtpCarrier } from '../newsletter/mail-carrier.ts';
import { catchMail, type MailCatcher } from '../newsletter/mail-catcher.ts';
import { main } from './caravane.ts';
import { queueDueDigests } from './due-digests.ts';
import { inNewsroom, type Newsroom } from './newsroom.ts';

let home: string;
let catcher: MailCatcher;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'caravane-digest-'));
  catcher = await catchMail();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await catcher.close();
  await rm(home, { recursive: true, force: true });
});

/** Runs `digest` and reads its lines about somebody. */
async function digest(...options: string[]): Promise<object[]> {
  const printed: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const status = await main(['digest', '--json', '--home', home, ...options]);
  spy.mockRestore();
  expect(status).toBe(0);
  return printed
    .map((line) => JSON.parse(line) as { recipients: number })
    .filter(({ recipients }) => recipients > 0);
}

const draft = (key: string, title: string): ArticleDraft => ({
  key,
  title,
  standfirst: 'Deux lignes.',
  byline: [],
  published: '2026-11-20T08:00:00Z',
  language: 'fr',
  topics: ['eau'],
  body: '<p>Texte.</p>' as SafeHtml,
  lead: undefined,
  pictures: [],
  partial: false,
  original: undefined,
});

test('says what it would send, keeps it without a mail server, sends it once with one', async () => {
  await inNewsroom({ home }, async (newsroom) => {
    await newsroom.archive.record('source', [draft('a', 'La mer revient')], '2026-11-20T08:00:00Z');
    await subscribe(newsroom, 'lectrice@exemple.org', 'weekly');
  });
  const line = { language: 'fr', frequency: 'weekly', recipients: 1, articles: 1 };
  const date = ['--date', '2026-11-23'];
  expect(await digest(...date)).toMatchObject([{ ...line, sent: 0 }]);
  expect(await digest(...date)).toMatchObject([{ ...line, sent: 0 }]);
  vi.stubEnv('SMTP_URL', catcher.url);
  expect(await digest('--send', ...date)).toMatchObject([{ ...line, sent: 1, failed: 0 }]);
  expect(await digest('--send', ...date)).toEqual([]);
  expect(catcher.letters().map(({ to, subject }) => [...to, subject])).toEqual([
    ['lectrice@exemple.org', 'La mer revient'],
  ]);
});

test('a running newsroom queues a letter of every article at any hour, those of the day from its hour on, once', async () => {
  await inNewsroom({ home }, async (newsroom) => {
    const { archive, newsletter } = newsroom;
    await archive.record('source', [draft('a', 'La mer revient')], '2026-11-20T08:00:00Z');
    await subscribe(newsroom, 'presse@exemple.org', 'each');
    await subscribe(newsroom, 'calme@exemple.org', 'daily');
    const carrier = smtpCarrier(catcher.url, newsletter.house);
    const receivedAt = async (time: string): Promise<string[]> => {
      const before = catcher.letters().length;
      const moment = Date.parse(`2026-11-21T${time}Z`);
      await inNewsroom({ home }, (second) =>
        Promise.all([newsroom, second].map((each) => queueDueDigests(each, moment))),
      );
      await newsletter.sendAllDue(carrier, () => undefined);
      return catcher
        .letters()
        .slice(before)
        .flatMap(({ to }) => to);
    };
    expect(await receivedAt('02:00:00')).toEqual(['presse@exemple.org']);
    expect(await receivedAt('04:59:59')).toEqual([]);
    expect(await receivedAt('05:00:00')).toEqual(['calme@exemple.org']);
    expect(await receivedAt('05:15:00')).toEqual([]);
    await archive.record('source', [draft('b', 'Elle reste')], '2026-11-21T05:20:00Z');
    expect(await receivedAt('05:30:00')).toEqual(['presse@exemple.org']);
    carrier.close();
  });
});

async function subscribe({ newsletter }: Newsroom, email: string, frequency: Frequency): Promise<void> {
  const reading = newsletter.readSignUp({
    email,
    language: 'fr',
    topics: ['eau'],
    frequency,
    consent: true,
    consentVersion: '1',
  });
  if (!reading.ok) throw new Error('the sign-up is right');
  await newsletter.signUp({ ...reading.signUp, key: undefined, form: 'page' });
  await newsletter.sendAllDue(await confirmingCarrier(newsletter.confirm), () => undefined);
}

/** A reader who confirms as soon as they are asked to. */
async function confirmingCarrier(confirm: (token: string) => Promise<unknown>) {
  const asked: Promise<unknown>[] = [];
  return {
    carry: async ({ text }: { text: string }) => {
      asked.push(confirm(/confirmer\?t=([\w-]{43})/.exec(text)?.[1] ?? ''));
      await Promise.all(asked);
      return { is: 'taken' } as const;
    },
    close: () => undefined,
  };
}

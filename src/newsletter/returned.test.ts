import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engines } from '../database/engines.proof.ts';
import type { Database } from '../database/open-database.ts';
import { days } from '../domain/instant.ts';
import type { EmailAddress } from './email-address.ts';
import type { House } from './house.ts';
import { smtpCarrier } from './mail-carrier.ts';
import { catchMail, type MailCatcher } from './mail-catcher.ts';
import { openNewsletter, type Newsletter } from './open-newsletter.ts';
import { suppressedAmong } from './suppressions.ts';
import { signUpOnPage } from './sign-up.proof.ts';

const house: House = {
  name: 'Caravane',
  origin: 'https://caravane.example',
  from: { name: 'Caravane', address: 'lettre@caravane.example', domain: 'caravane.example' },
  bounces: 'rebonds@caravane.example',
  topics: [],
};
const reader = 'lectrice@exemple.org';

describe.each(engines)('a letter that comes back, on $name', (engine) => {
  let database: Database;
  let close: () => Promise<void>;
  let catcher: MailCatcher;
  let newsletter: Newsletter;
  let offset: number;
  beforeEach(async () => {
    ({ database, close } = await engine.open());
    catcher = await catchMail();
    offset = 0;
    newsletter = openNewsletter(database, house, { clock: () => Date.now() + offset });
  });
  afterEach(async () => {
    await catcher.close();
    await close();
  });

  /** Signs somebody up and sends their letter; gives the path that it came by. */
  const write = async (): Promise<string> => {
    await signUpOnPage(newsletter, reader);
    const carrier = smtpCarrier(catcher.url, house);
    await newsletter.sendAllDue(carrier, () => undefined).finally(carrier.close);
    return catcher.letters().at(-1)?.returnPath ?? '';
  };
  const states = async () =>
    Object.fromEntries(
      (await newsletter.counts()).filter(({ count }) => count > 0).map(({ state, count }) => [state, count]),
    );
  const suppressed = async () => (await suppressedAmong(database, [reader as EmailAddress])).size;

  test('of a mailbox that is gone ends the subscription, once, and no import brings it back', async () => {
    const path = await write();
    expect(path).toMatch(/^rebonds\+[0-9a-f]{50}@caravane\.example$/);
    expect(await newsletter.returned(report(path, '5.1.1'))).toBe('bounce');
    expect(await states()).toEqual({ bounced: 1 });
    expect(await suppressed()).toBe(1);
    expect(await newsletter.returned(report(path, '5.1.1'))).toBe('before');
    expect(await newsletter.bring([{ line: 2, email: reader }])).toMatchObject({ suppressed: 1, asked: 0 });
    offset = 2 * days;
    await write();
    expect(await states()).toEqual({ pending: 1 });
    // The old letter says nothing of the new sign-up.
    await newsletter.returned(complaint(path));
    expect(await states()).toEqual({ pending: 1 });
  });

  test('a delay, a holiday and a full mailbox end nothing; three in a row do', async () => {
    const path = await write();
    expect(await newsletter.returned(report(path, '4.2.2', 'delayed'))).toBe('delay');
    expect(
      await newsletter.returned(Buffer.from(`To: ${path}\r\nSubject: En vacances\r\n\r\nRetour lundi.`)),
    ).toBe('other');
    expect(await states()).toEqual({ pending: 1 });
    for (const past of [0, 2, 4]) {
      offset = past * days;
      expect(await newsletter.returned(report(past === 0 ? path : await write(), '5.2.2'))).toBe('bounce');
      expect(await states()).toEqual(past === 4 ? { bounced: 1 } : { pending: 1 });
    }
  });

  test('a complaint is a way of leaving', async () => {
    const path = await write();
    expect(await newsletter.returned(complaint(path))).toBe('complaint');
    expect(await states()).toEqual({ complained: 1 });
    expect(await suppressed()).toBe(1);
  });

  test('lies change nothing: another’s path, a forged one, none, or a report about nothing', async () => {
    const path = await write();
    const before = await states();
    const forged = path.replace(/.@/, (end) => (end.startsWith('0') ? '1@' : '0@'));
    for (const lie of [
      report(forged, '5.1.1'),
      report(reader, '5.1.1'),
      complaint('lettre@caravane.example'),
    ])
      expect(await newsletter.returned(lie)).toBe('unsigned');
    const elsewhere = await engine.open();
    const other = openNewsletter(elsewhere.database, house);
    expect(await other.returned(report(path, '5.1.1'))).toBe('unsigned');
    await elsewhere.close();
    for (const noise of [
      '',
      '\0\0',
      'Content-Type: multipart/report; boundary=x\r\n\r\n--x',
      'From: x'.repeat(9999),
    ])
      expect(await newsletter.returned(Buffer.from(noise))).toBe('other');
    expect(await states()).toEqual(before);
  });
});

/** What Postfix writes about a letter that it could not deliver. */
const report = (path: string, status: string, action = 'failed'): Buffer =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@exemple.org (Mail Delivery System)',
      `To: ${path}`,
      'Subject: Undelivered Mail Returned to Sender',
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="limit"',
      '',
      '--limit',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'This is the mail system at host mx.exemple.org.',
      '',
      '--limit',
      'Content-Description: Delivery report',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.exemple.org',
      'Arrival-Date: Fri, 27 Nov 2026 06:00:00 +0000 (UTC)',
      '',
      `Final-Recipient: rfc822; ${reader}`,
      `Action: ${action}`,
      `Status: ${status}`,
      'Diagnostic-Code: smtp; 550 no such user',
      '',
      '--limit--',
      '',
    ].join('\r\n'),
  );

/** What a provider writes when its user says that a letter is unwanted. */
const complaint = (path: string): Buffer =>
  Buffer.from(
    [
      'From: feedback@exemple.org',
      'To: postmaster@caravane.example',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=feedback-report; boundary="limit"',
      '',
      '--limit',
      'Content-Type: text/plain',
      '',
      'This is an email abuse report.',
      '',
      '--limit',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      'User-Agent: Provider/1.0',
      'Version: 1',
      `Original-Mail-From: <${path}>`,
      '',
      '--limit--',
      '',
    ].join('\r\n'),
  );

import { simpleParser } from 'mailparser';
import { splitLetter, verifyDkim, type DkimLookup } from './verify-dkim.ts';

/** Beyond it Gmail cuts a letter, and the link to leave with it. */
export const longestHtml = 102 * 1024;

/** What the linter takes for granted of who sends. */
export type Sender = {
  /** Of the From line. */
  readonly domain: string;
  /** Scheme and host of our pages: links lead nowhere else. */
  readonly origin: string;
  readonly lookup: DkimLookup;
};

/**
 * Holds a letter, as its bytes leave, against what Gmail and Yahoo ask of those who write to many, and against our own
 * promises to who reads it. Gives what is wrong in words; nothing is wrong with an empty list.
 */
export async function lintLetter(raw: string, sender: Sender): Promise<string[]> {
  const { fields } = splitLetter(raw);
  const mail = await simpleParser(raw);
  const html = mail.html || '';
  const all = (name: string): string[] =>
    fields
      .filter((field) => field.name === name)
      .map((field) =>
        field.raw
          .slice(field.raw.indexOf(':') + 1)
          .replace(/\r\n/g, '')
          .trim(),
      );
  const only = (name: string): string => all(name)[0] ?? '';
  const dkim = await verifyDkim(raw, sender.lookup);
  const links = linksOf(html);
  const leave = /<(\S+?)>/.exec(only('list-unsubscribe'))?.[1] ?? '';
  const isSigned = (name: string): boolean => dkim.ok && dkim.signed.includes(name);

  const rules: readonly (readonly [holds: boolean, problem: string])[] = [
    ...['from', 'to', 'subject', 'date', 'message-id', 'mime-version'].map(
      (name) => [all(name).length === 1, `it has ${all(name).length} headers ${name}`] as const,
    ),
    [mail.from?.value.length === 1, 'From names more than one sender'],
    [
      domainOf(mail.from?.value[0]?.address) === sender.domain,
      'From is of another domain than the publication’s',
    ],
    [dkim.ok, `DKIM: ${dkim.ok ? '' : dkim.problem}`],
    [!dkim.ok || dkim.domain === sender.domain, 'DKIM is signed for another domain than that of From'],
    [/^<[^<>\s@]+@[^<>\s@]+>$/.test(only('message-id')), 'Message-ID is malformed'],
    [Math.abs(Date.parse(only('date')) - Date.now()) < 24 * 3_600_000, 'Date is not of today'],
    [leave.startsWith('https://'), 'List-Unsubscribe holds no https link'],
    [
      only('list-unsubscribe-post') === 'List-Unsubscribe=One-Click',
      'List-Unsubscribe-Post is not RFC 8058’s',
    ],
    [isSigned('list-unsubscribe') && isSigned('list-unsubscribe-post'), 'the way out is not under DKIM’s h='],
    [
      isSigned('from') && isSigned('subject') && isSigned('date'),
      'From, Subject or Date is not under DKIM’s h=',
    ],
    [all('list-id').length === 0 || isSigned('list-id'), 'List-Id is not under DKIM’s h='],
    [!/^(re|fwd?|tr)\s*:/i.test(mail.subject ?? ''), 'Subject pretends to be an answer'],
    [(mail.subject ?? '') !== '' && (mail.subject ?? '').length <= 200, 'Subject is empty, or too long'],
    [(mail.text ?? '').trim().length > 40, 'there is no plain text to read'],
    [html !== '', 'there is no HTML'],
    [Buffer.byteLength(html) < longestHtml, 'Gmail would cut its HTML: it has 102 KB or more'],
    [mail.attachments.length === 0, 'it has attachments'],
    [raw.split('\r\n').every((line) => line.length <= 998), 'a line is longer than 998 characters'],
    [
      /<html[^>]* lang=/i.test(html) && /<title>[^<]+</i.test(html),
      'its HTML says no language, or has no title',
    ],
    [
      !/<(script|form|iframe|object|embed|video|audio|link)\b/i.test(html),
      'its HTML holds what mail clients remove',
    ],
    [
      [...html.matchAll(/<img\b[^>]*>/gi)].every(([tag]) => /\balt="/.test(tag)),
      'a picture says nothing to who does not see it',
    ],
    [
      ![...html.matchAll(/<img\b[^>]*>/gi)].some(([tag]) => /\b(width|height)="?[01]"?[\s/>]/.test(tag)),
      'a picture of one pixel spies',
    ],
    [links.every((link) => /^(https:|mailto:)/.test(link)), 'a link is not https'],
    [
      links.every((link) => !/^https?:\/\/(\d{1,3}(\.\d{1,3}){3}|\[)/.test(link)),
      'a link leads to a bare IP address',
    ],
    [
      links.every((link) => link.startsWith(`${sender.origin}/`) || link.startsWith('mailto:')),
      'a link leads away from our pages, or through a redirect',
    ],
    [links.every((link) => !/[?&](utm_|fbclid|mc_)/.test(link)), 'a link is marked to be followed'],
  ];
  return rules.filter(([holds]) => !holds).map(([, problem]) => problem);
}

const linksOf = (html: string): string[] =>
  [...html.matchAll(/\b(?:href|src)="([^"]*)"/gi)].map(([, link = '']) => link.replaceAll('&amp;', '&'));

const domainOf = (address: string | undefined): string | undefined =>
  address?.slice(address.lastIndexOf('@') + 1).toLowerCase();

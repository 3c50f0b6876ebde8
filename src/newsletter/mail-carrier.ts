import { createTransport } from 'nodemailer';
import { signedHeaders } from './dkim-key.ts';
import type { EmailAddress } from './email-address.ts';
import type { House } from './house.ts';
import type { Letter } from './letter.ts';
import { seconds } from '../domain/instant.ts';

/** What became of a letter at the mail server. */
export type Delivery =
  | { readonly is: 'taken' }
  /** For good: this recipient or this letter is refused. */
  | { readonly is: 'refused'; readonly problem: string; readonly status: string }
  /** For now: no connection, or the server asks to come again. */
  | { readonly is: 'deferred'; readonly problem: string };

export type Envelope = {
  readonly to: EmailAddress;
  readonly messageId: string;
  readonly kind: string;
  /** Who hears when it cannot be delivered. */
  readonly returnPath: string;
};

/** Carries letters to one mail server. */
export type MailCarrier = {
  readonly carry: (letter: Letter, envelope: Envelope) => Promise<Delivery>;
  readonly close: () => void;
};

/** Connections kept open, and so letters under way at a time. */
export const connections = 5;
/** A letter is given up for now after that long, so that none is under way after its lease. */
export const longestDelivery = 240 * seconds;

export function smtpCarrier(url: string, house: House): MailCarrier {
  const { dkim, from } = house;
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // A connection that breaks off is told to us, not tried again behind our back: the letter may have arrived.
    maxRequeues: 0,
    connectionTimeout: 20 * seconds,
    greetingTimeout: 20 * seconds,
    dnsTimeout: 20 * seconds,
    socketTimeout: 60 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && {
      dkim: {
        domainName: from.domain,
        keySelector: dkim.selector,
        privateKey: dkim.pem,
        headerFieldNames: signedHeaders,
      },
    }),
  } as object);
  // An idle connection that breaks is opened again by the next letter.
  transport.on('error', () => undefined);
  return {
    carry: async (letter, envelope) => {
      try {
        const signal = AbortSignal.timeout(longestDelivery);
        await transport.sendMail({ ...addressed(letter, envelope, house), signal } as object);
        return { is: 'taken' };
      } catch (error) {
        return deliveryOf(error);
      }
    },
    close: () => transport.close(),
  };
}

const addressed = (
  { language, subject, html, text, unsubscribe }: Letter,
  { to, messageId, kind, returnPath }: Envelope,
  { name, origin, from }: House,
) => ({
  // Values, never pasted into a header line: the library writes them.
  from: { name: from.name, address: from.address },
  to: { name: '', address: to },
  envelope: { from: returnPath, to: [to] },
  messageId,
  subject,
  text,
  html,
  textEncoding: 'quoted-printable' as const,
  headers: {
    'Content-Language': language,
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'X-Auto-Response-Suppress': 'All',
  },
  list: {
    unsubscribe,
    // Under the publication's own host (RFC 2919); a letter about a sign-up is not the list's.
    ...(kind === 'digest' ? { id: { url: `lettre.${new URL(origin).hostname}`, comment: name } } : {}),
  },
});

/** The code and the step alone: a server's words may hold the address. */
function deliveryOf(error: unknown): Delivery {
  const { response, responseCode, command, code } = error as {
    response?: string;
    responseCode?: number;
    command?: string;
    code?: string;
  };
  const problem = [responseCode ?? code ?? 'error', command].filter(Boolean).join(' ');
  const isForGood =
    responseCode !== undefined && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
  // RFC 3463: what kind of refusal it is, where the server says so.
  const status = /^\d{3}[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1] ?? '5.0.0';
  return isForGood ? { is: 'refused', problem, status } : { is: 'deferred', problem };
}

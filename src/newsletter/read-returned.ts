import { simpleParser } from 'mailparser';
import { letterOf } from './return-path.ts';

/** A letter that came back, or that its reader's provider was told is unwanted. */
export type Returned =
  | { readonly is: 'bounce'; readonly letter: string; readonly status: string }
  | { readonly is: 'complaint'; readonly letter: string };

/** What a message in the mailbox of bounces is: also holidays, warnings of delay, and lies. */
export type ReturnReading = Returned | { readonly is: 'delay' | 'unsigned' | 'other' };

/**
 * Reads a delivery status (RFC 3464) or a complaint (RFC 5965). It is believed when it shows the return path that we
 * signed for one letter, to which the mail server wrote, or which it quotes: without, anybody could have written it.
 */
export async function readReturned(raw: Buffer, key: Buffer): Promise<ReturnReading> {
  const mail = await simpleParser(raw, { keepDeliveryStatus: true } as object);
  const reportOf = (type: string): string | undefined =>
    mail.attachments.find(({ contentType }) => contentType === type)?.content.toString('latin1');
  const status = reportOf('message/delivery-status');
  const complaint = reportOf('message/feedback-report');
  if (status === undefined && complaint === undefined) return { is: 'other' };
  const [letter] = [...raw.toString('latin1').matchAll(/\+[0-9a-f]{50}@/gi)].flatMap(
    ([path]) => letterOf(path, key) ?? [],
  );
  if (letter === undefined) return { is: 'unsigned' };
  if (complaint !== undefined)
    return fieldIn(complaint, 'Feedback-Type') === 'abuse' ? { is: 'complaint', letter } : { is: 'other' };
  const code = /[245]\.\d{1,3}\.\d{1,3}/.exec(fieldIn(status ?? '', 'Status') ?? '')?.[0] ?? '';
  if (fieldIn(status ?? '', 'Action') === 'failed' && code.startsWith('5'))
    return { is: 'bounce', letter, status: code };
  return { is: 'delay' };
}

const fieldIn = (report: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'im').exec(report)?.[1]?.trim().toLowerCase();

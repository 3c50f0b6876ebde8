import { setTimeout as pause } from 'node:timers/promises';
import { days } from '../domain/instant.ts';
import { smtpCarrier } from '../newsletter/mail-carrier.ts';
import type { CaughtLetter } from '../newsletter/mail-catcher.ts';
import type { Newsletter } from '../newsletter/open-newsletter.ts';
import { Refusal } from './refusal.ts';
import { say } from './say.ts';

/** A mail server that has not answered by then keeps a stop waiting no longer: another process sends that letter. */
const parting = 5000;

/** How letters leave this process. */
export type Mail = {
  readonly state: 'set' | 'unset';
  readonly wake: () => void;
  /** Under `--dev`, where the letters are seen. */
  readonly mailbox: { readonly letters: () => readonly CaughtLetter[] } | undefined;
  readonly close: () => Promise<void>;
};

/**
 * Letters go to `SMTP_URL`; under `--dev` without it, by real SMTP to a catcher on this machine. Without either they
 * wait in the queue, and are sent by the first process that knows where to.
 */
export async function openMail(newsletter: Newsletter, dev: boolean): Promise<Mail> {
  await newsletter.sweep();
  setInterval(() => void newsletter.sweep().catch(() => undefined), 1 * days).unref();
  const url = smtpUrl();
  if (url !== undefined) return startMail(newsletter, url);
  if (dev) {
    const { catchMail } = await import('../newsletter/mail-catcher.ts');
    const catcher = await catchMail();
    const mail = startMail(newsletter, catcher.url);
    say('Letters are caught on this machine: see /dev/mail; what would be sent next: /dev/digest');
    return {
      ...mail,
      mailbox: catcher,
      close: async () => {
        await mail.close();
        await catcher.close();
      },
    };
  }
  say('SMTP_URL is not set: sign-ups are kept, and their letters are sent once it is.');
  return { state: 'unset', wake: () => undefined, mailbox: undefined, close: async () => undefined };
}

/** `SMTP_URL`, if it is one. */
export function smtpUrl(): string | undefined {
  const url = process.env['SMTP_URL'];
  if (url === undefined || url === '') return undefined;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new Refusal('SMTP_URL is no address of a mail server: write it as smtp://user:password@host:587');
  return url;
}

function startMail(newsletter: Newsletter, url: string): Mail {
  const carrier = smtpCarrier(url, newsletter.house);
  const sender = newsletter.startSending(carrier, say);
  return {
    state: 'set',
    wake: sender.wake,
    mailbox: undefined,
    close: async () => {
      await Promise.race([sender.stop(), pause(parting, undefined, { ref: false })]);
      carrier.close();
    },
  };
}

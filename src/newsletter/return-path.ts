import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Where a letter's bounces go: the one mailbox for all of them, with the letter's name and our signature of it after a
 * `+`. A mail server that returns the letter writes to it; who has not seen the letter cannot. Lower case throughout,
 * as servers on the way may change it.
 */
export function returnPathOf(mailbox: string, letter: string, key: Buffer): string {
  const at = mailbox.lastIndexOf('@');
  const name = Buffer.from(letter, 'base64url').toString('hex');
  return `${mailbox.slice(0, at)}+${name}${sign(name, key)}${mailbox.slice(at)}`;
}

/** The letter that an address is the return path of, if we have written it. */
export function letterOf(address: string, key: Buffer): string | undefined {
  const [, name = '', signature = ''] = /\+([0-9a-f]{30})([0-9a-f]{20})@/i.exec(address.toLowerCase()) ?? [];
  const own = sign(name, key);
  if (signature.length !== own.length) return undefined;
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(own))) return undefined;
  return Buffer.from(name, 'hex').toString('base64url');
}

const sign = (name: string, key: Buffer): string =>
  createHmac('sha256', key).update(`return ${name}`).digest('hex').slice(0, 20);

import { domainToASCII } from 'node:url';
import emailAddresses from 'email-addresses';
import type { Brand } from '../domain/brand.ts';

/** One mailbox, parsed: `local@domain`, the domain in lower-case ASCII, nothing beside it. */
export type EmailAddress = Brand<string, 'EmailAddress'>;

const longest = { address: 254, local: 64, label: 63 };

/** Reads what somebody typed. Names, comments, lists, groups, quoted locals and domain literals are no sign-up. */
export function parseEmailAddress(input: string): EmailAddress | undefined {
  const text = input.trim();
  if (text.length > longest.address) return undefined;
  const parsed = emailAddresses({
    input: text,
    startAt: 'address',
    rejectTLD: true,
    strict: true,
    rfc6532: true,
    oneResult: false,
  })?.addresses;
  const mailbox = parsed?.length === 1 ? parsed[0] : undefined;
  if (mailbox?.type !== 'mailbox' || `${mailbox.local}@${mailbox.domain}` !== text) return undefined;
  const domain = domainToASCII(mailbox.domain).toLowerCase();
  if (!isLocal(mailbox.local) || !isDomain(domain)) return undefined;
  const address = `${mailbox.local}@${domain}`;
  return address.length > longest.address ? undefined : (address as EmailAddress);
}

/** One person's mailbox, however they write it: nearly every server takes `Anna@` for `anna@`. */
export const mailboxOf = (address: EmailAddress): string => address.toLowerCase();

/** Of the From line: `Caravane <lettre@caravane.example>`, as a name and an address. */
export function parseSender(input: string): { name: string; address: string; domain: string } | undefined {
  const parsed = emailAddresses.parseOneAddress({ input, rfc6532: true });
  if (parsed?.type !== 'mailbox') return undefined;
  const domain = domainToASCII(parsed.domain).toLowerCase();
  return domain === ''
    ? undefined
    : { name: parsed.name ?? '', address: `${parsed.local}@${domain}`, domain };
}

/** RFC 5321's dot-atom; letters beyond ASCII would need every server on the way to speak SMTPUTF8. */
const isLocal = (local: string): boolean =>
  local.length <= longest.local && /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local);

const isDomain = (domain: string): boolean => {
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => label.length <= longest.label && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  );
};

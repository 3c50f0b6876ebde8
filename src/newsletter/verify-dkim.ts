import { createHash, createPublicKey, createVerify } from 'node:crypto';

/** What a receiver finds about a letter's signature (RFC 6376). */
export type DkimVerdict =
  | { readonly ok: true; readonly domain: string; readonly signed: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** The TXT record of `selector._domainkey.domain`, as DNS has it. */
export type DkimLookup = (name: string) => Promise<string | undefined>;

/** Checks the first signature of a letter as a receiver does: of the bytes alone, and of what stands in DNS. */
export async function verifyDkim(raw: string, lookup: DkimLookup): Promise<DkimVerdict> {
  const { fields, body } = splitLetter(raw);
  const signature = fields.find(({ name }) => name === 'dkim-signature');
  if (!signature) return { ok: false, problem: 'it is not signed' };
  const tags = readTags(signature.raw.slice(signature.raw.indexOf(':') + 1));
  const tag = (name: string): string => (tags.get(name) ?? '').replace(/\s+/g, '');
  if (tag('a') !== 'rsa-sha256' || tag('c') !== 'relaxed/relaxed')
    return { ok: false, problem: `it is signed by ${tag('a')} over ${tag('c')}` };
  const hash = createHash('sha256').update(relaxBody(body), 'latin1').digest('base64');
  if (hash !== tag('bh')) return { ok: false, problem: 'its text is not the one that was signed' };
  const record = await lookup(`${tag('s')}._domainkey.${tag('d')}`);
  const key = record === undefined ? '' : (readTags(record).get('p') ?? '');
  if (key === '') return { ok: false, problem: `DNS has no key at ${tag('s')}._domainkey.${tag('d')}` };

  const signed = tag('h').toLowerCase().split(':');
  const verify = createVerify('sha256');
  const rest = [...fields];
  for (const name of signed) {
    // Of several of one name the last comes first; one that is not there counts as nothing.
    const place = rest.findLastIndex((field) => field.name === name);
    const [field] = place < 0 ? [] : rest.splice(place, 1);
    if (field) verify.update(`${relaxField(field.raw)}\r\n`, 'latin1');
  }
  verify.update(relaxField(signature.raw).replace(/([;:]\s*b=)[^;]*/, '$1'), 'latin1');
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  return verify.verify(publicKey, tag('b'), 'base64')
    ? { ok: true, domain: tag('d'), signed }
    : { ok: false, problem: 'its signature is another key’s, or of another head' };
}

export type Field = { readonly name: string; readonly raw: string };

/** The fields of a letter's head, in their order and with their folding, and its body. */
export function splitLetter(raw: string): { fields: Field[]; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const head = end < 0 ? raw : raw.slice(0, end);
  const fields = head
    .split(/\r\n(?![ \t])/)
    .map((field) => ({ name: field.slice(0, field.indexOf(':')).trim().toLowerCase(), raw: field }));
  return { fields, body: end < 0 ? '' : raw.slice(end + 4) };
}

const readTags = (text: string): Map<string, string> =>
  new Map(
    text.split(';').map((part): [string, string] => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );

const relaxField = (raw: string): string => {
  const at = raw.indexOf(':');
  const value = raw
    .slice(at + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${raw.slice(0, at).trim().toLowerCase()}:${value}`;
};

const relaxBody = (body: string): string => {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
};

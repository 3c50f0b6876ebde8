import * as z from 'zod/mini';
import type { Instant } from '../article.ts';
import type { Json } from './canonical.ts';
import { blockReference, type BlockReference } from './block.ts';
import { verify, type PublicKey, type Signature } from './signature.ts';

/** The offline root key's word that a signing key is the publication's. A higher serial replaces a lower one. */
export type Certificate = {
  readonly serial: number;
  readonly key: PublicKey;
  /** By the root key, over `{key, serial}`. */
  readonly signature: Signature;
};

/** The one mutable file of an edition, at `/edition/head.json`, at most 4 KB. */
export type Head = {
  readonly format: 1;
  /** Rises by one with each edition. */
  readonly edition: number;
  /** The date of the newest change in it. */
  readonly issued: Instant;
  /** Seconds after `issued` past which a reader is told that there may be news. */
  readonly expectedWithin: number;
  readonly index: BlockReference;
  /** Origins that hold `/edition/` and `/images/` too. */
  readonly mirrors: readonly string[];
  readonly certificate: Certificate;
  /** By the certified key, over the head without this member. */
  readonly signature: Signature;
};

/** As it waits for its signature. */
export type UnsignedHead = Omit<Head, 'signature'>;

export const headLimit = 4096;

const base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]{40,200}$/));
const count = z.int().check(z.nonnegative());

const unsignedSchema = z.object({
  format: z.literal(1),
  edition: count,
  issued: z.string().check(z.maxLength(30)),
  expectedWithin: count,
  index: blockReference,
  mirrors: z.array(z.url({ protocol: /^https?$/ })),
  certificate: z.object({ serial: count, key: base64Url, signature: base64Url }),
});
const headSchema = z.extend(unsignedSchema, { signature: base64Url });

/** What the root key signs. */
export const certified = (serial: number, key: PublicKey): Json => ({ serial, key });

/** What the signing key signs. */
export function signedPart(head: UnsignedHead): Json {
  const { format, edition, issued, expectedWithin, index, mirrors, certificate } = head;
  return { format, edition, issued, expectedWithin, index, mirrors, certificate };
}

export type HeadProblem = 'malformed' | 'uncertified' | 'forged';
export type HeadVerdict =
  { readonly ok: true; readonly head: Head } | { readonly ok: false; readonly problem: HeadProblem };

/** Reads a head from outside and proves it against the pinned root key. */
export async function verifyHead(text: string, root: PublicKey): Promise<HeadVerdict> {
  const head = parseHead(text);
  if (!head) return { ok: false, problem: 'malformed' };
  const { serial, key, signature } = head.certificate;
  if (!(await verify(certified(serial, key), signature, root))) return { ok: false, problem: 'uncertified' };
  if (!(await verify(signedPart(head), head.signature, key))) return { ok: false, problem: 'forged' };
  return { ok: true, head };
}

type Numbered = Pick<Head, 'edition' | 'certificate'>;

/** Whether `next` comes after `held`: by serial of the key, then by edition. */
export const isNewer = (next: Numbered, held: Numbered): boolean =>
  next.certificate.serial - held.certificate.serial > 0 ||
  (next.certificate.serial === held.certificate.serial && next.edition > held.edition);

/** Whether news should have come since that head, by a clock that may be wrong: said to the reader, never a reason to refuse. */
export const mayBeLate = (
  { issued, expectedWithin }: Pick<Head, 'issued' | 'expectedWithin'>,
  now: number,
): boolean => now > Date.parse(issued) + expectedWithin * 1000;

const parseHead = (text: string): Head | undefined => parse(headSchema, text) as Head | undefined;

/** A head that waits for its signature, from a file that is trusted no more than that. */
export const parseUnsignedHead = (text: string): UnsignedHead | undefined =>
  parse(unsignedSchema, text) as UnsignedHead | undefined;

function parse(schema: z.ZodMiniType, text: string): unknown {
  if (text.length > headLimit) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

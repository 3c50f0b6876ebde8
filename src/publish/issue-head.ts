import type { Instant } from '../domain/article.ts';
import { addresses } from '../domain/addresses.ts';
import type { BlockReference } from '../domain/edition/block.ts';
import { canonicalText, type Json } from '../domain/edition/canonical.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import {
  isNewer,
  parseUnsignedHead,
  signedPart,
  verifyHead,
  type Head,
  type UnsignedHead,
} from '../domain/edition/head.ts';
import type { PublicKey } from '../domain/edition/signature.ts';
import type { EditionRecord } from './edition-record.ts';
import { PublishProblem } from './publish-problem.ts';
import { sha256 } from './sha256.ts';
import type { PublicKeys, SigningKeys } from './signing-keys.ts';
import type { Tree } from './tree.ts';

/** Readers are told that there may be news when the newest change is older than a day. */
const expectedWithin = 24 * 60 * 60;
/** The date of an edition in which nothing ever happened. */
export const beforeAll: Instant = '1970-01-01T00:00:00Z';

/** The date of the newest change of a record. */
export const issuedOf = ({ outline, removed }: Pick<EditionRecord, 'outline' | 'removed'>): Instant =>
  [...outline.map(({ updated }) => updated), ...removed.map((tombstone) => tombstone.removed)].reduce(
    (newest, date) => (date > newest ? date : newest),
    beforeAll,
  );

/** What the record remembers of the edition that it published last. */
export type LastEdition = { readonly number: number; readonly indexHash: Sha256 };

/** The edition that what changes now belongs to: one more than the record remembers. */
export const nextEdition = (last: LastEdition | null): number => (last?.number ?? 0) + 1;

/**
 * The number that an edition with this index bears, when its changes belong to `next`; or the number to which they
 * must belong instead, because readers hold later editions than the record remembers.
 */
export function numberOf(
  index: BlockReference,
  next: number,
  changes: number,
  previous: Head | null,
  last: LastEdition | null,
): number {
  const held = previous?.edition ?? 0;
  // Published before, as by a run that was killed before the record heard of it, or into another folder.
  if (previous?.index.hash === index.hash) return held;
  if (last?.indexHash === index.hash && last.number > held) return last.number;
  return changes > 0 && next > held ? next : Math.max(held, next - 1) + 1;
}

/**
 * The head of an edition, signed where the key is here; the previous one stays as it is where nothing in it would
 * change.
 */
export async function issueHead(
  index: BlockReference,
  edition: number,
  record: EditionRecord,
  keys: PublicKeys | SigningKeys,
  previous: Head | null,
): Promise<Head | UnsignedHead> {
  const head = {
    format: 1 as const,
    edition,
    issued: issuedOf(record),
    expectedWithin,
    index,
    mirrors: record.publication.mirrors,
    certificate: keys.certificate,
  };
  if (previous && isSame(signedPart(previous), signedPart(head))) return previous;
  const numbered = { ...head, edition: previous?.edition === edition ? edition + 1 : edition };
  return 'sign' in keys ? { ...numbered, signature: await keys.sign(signedPart(numbered)) } : numbered;
}

/** The head that stands in a tree, when it is one of ours. */
export async function readHead(tree: Tree, root: PublicKey): Promise<Head | null> {
  const bytes = await tree.read(addresses.head);
  const verdict = bytes && (await verifyHead(new TextDecoder().decode(bytes), root));
  return verdict?.ok ? verdict.head : null;
}

/** Where a head waits for its signature; servers answer nothing that begins with `_`. */
export const unsignedPath = '_unsigned.json';

/**
 * Without a signature it waits beside the tree, whose readers go on with the head before. No compressed twins: the one
 * file that changes must be one file.
 */
export async function writeHead(tree: Tree, head: Head | UnsignedHead): Promise<void> {
  if ('signature' in head) {
    await tree.write(addresses.head, canonicalText(head), { compress: 'none' });
    await tree.remove(unsignedPath);
  } else await tree.write(unsignedPath, canonicalText(signedPart(head)), { compress: 'none' });
}

/**
 * Signs the head that waits in a tree. The key's word is given only to what follows the head that readers hold, and
 * whose index is there whole.
 * @throws PublishProblem when there is none, or it is not to be signed; nothing was changed then.
 */
export async function signHead(tree: Tree, keys: SigningKeys): Promise<Head> {
  const waiting = await tree.read(unsignedPath);
  const previous = await readHead(tree, keys.root);
  if (!waiting) {
    if (previous) return previous;
    throw new PublishProblem(`${tree.folder} has no head to sign: run \`caravane publish --unsigned\` first`);
  }
  const head = parseUnsignedHead(new TextDecoder().decode(waiting));
  if (!head) throw refused(tree, 'it is no head of an edition');
  if (!isSame(head.certificate, keys.certificate))
    throw refused(
      tree,
      'it names another signing key than this one; publish again with the public part of this',
    );
  if (previous && !isNewer(head, previous))
    throw refused(tree, `readers hold edition ${previous.edition}, and this is ${head.edition}`);
  const index = await tree.read(addresses.block(head.index.hash));
  if (!index || sha256(index) !== head.index.hash)
    throw refused(tree, 'its index is not in the tree; bring the whole tree here');
  const signed = { ...head, signature: await keys.sign(signedPart(head)) };
  await writeHead(tree, signed);
  return signed;
}

const refused = ({ folder }: Tree, why: string): PublishProblem =>
  new PublishProblem(`${folder}/${unsignedPath} was not signed: ${why}`);

const isSame = (one: Json, other: Json): boolean => canonicalText(one) === canonicalText(other);

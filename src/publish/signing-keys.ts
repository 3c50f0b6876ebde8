import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Json } from '../domain/edition/canonical.ts';
import { certified, type Certificate } from '../domain/edition/head.ts';
import {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  sign,
  verify,
  type PublicKey,
  type Signature,
} from '../domain/edition/signature.ts';
import { PublishProblem } from './publish-problem.ts';

/** All that a machine needs that makes editions for another one to sign. */
export type PublicKeys = {
  /** What readers pin. */
  readonly root: PublicKey;
  readonly certificate: Certificate;
};
/** What signs editions. The private keys stay in their files and in this value. */
export type SigningKeys = PublicKeys & { readonly sign: (value: Json) => Promise<Signature> };

/**
 * Reads the keys of a folder, making them where there are none. Its `root.json` may lose its `private` member, to be
 * kept offline: signing needs it no more.
 * @throws PublishProblem when others may read them, or they do not belong together.
 */
export async function openSigningKeys(folder: string): Promise<SigningKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(refuse(`cannot make the folder ${folder}`));
  await refuseWider(folder, 0o700);
  const root = await readOrMake(join(folder, 'root.json'), rootFile, makeRoot);
  const signing = await readOrMake(join(folder, 'signing.json'), signingFile, () =>
    makeSigning(folder, root),
  );
  const keys = await together(folder, root, signing);
  if (signing.private === undefined) {
    throw new PublishProblem(
      `${folder}/signing.json is without its private member: publish with --unsigned here, and sign where that is`,
    );
  }
  const key = await importPrivateKey(signing.private).catch(
    refuse(`${folder}/signing.json holds no usable key`),
  );
  return { ...keys, sign: (value) => sign(value, key) };
}

/**
 * The public parts alone, for a machine that takes in what strangers write; private members are not looked at.
 * @throws PublishProblem when they are not there: that machine makes no keys.
 */
export async function openPublicKeys(folder: string): Promise<PublicKeys> {
  const missing = (): never => {
    throw new PublishProblem(
      `${folder} has no public keys: bring what \`caravane keys --public-to\` writes where the private ones are`,
    );
  };
  const root = await readOrMake(join(folder, 'root.json'), rootFile, missing);
  return together(folder, root, await readOrMake(join(folder, 'signing.json'), signingFile, missing));
}

/** Writes `root.json` and `signing.json` without their private members into another folder. */
export async function copyPublicKeys(folder: string, to: string): Promise<void> {
  const { root, certificate } = await openSigningKeys(folder);
  await mkdir(to, { recursive: true, mode: 0o700 }).catch(refuse(`cannot make the folder ${to}`));
  const files = [
    ['root.json', { public: root }],
    ['signing.json', { certificate }],
  ] as const;
  for (const [name, keys] of files) {
    const flag = 'wx';
    await writeFile(join(to, name), written(keys), { mode: 0o600, flag }).catch(
      refuse(`cannot write ${join(to, name)}, where nothing may stand yet`),
    );
  }
}

async function together(
  folder: string,
  root: z.infer<typeof rootFile>,
  { certificate: given }: z.infer<typeof signingFile>,
): Promise<PublicKeys> {
  const certificate = given as unknown as Certificate;
  const publicRoot = root.public as PublicKey;
  if (!(await verify(certified(certificate.serial, certificate.key), certificate.signature, publicRoot))) {
    throw new PublishProblem(
      `${folder}: signing.json is not certified by root.json; put back the pair from a backup`,
    );
  }
  return { root: publicRoot, certificate };
}

/**
 * Puts a new signing key in the place of the present one, with the next serial: heads that it signs outrank all that the
 * former one did, also those that a thief would sign with it. The root key must be there.
 */
export async function rotateSigningKeys(folder: string): Promise<SigningKeys> {
  const { certificate } = await openSigningKeys(folder);
  const root = await readOrMake(join(folder, 'root.json'), rootFile, makeRoot);
  const next = await makeSigning(folder, root, certificate.serial + 1);
  const file = join(folder, 'signing.json');
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, written(next), { mode: 0o600 }).catch(refuse(`cannot write ${file}`));
  await rename(aside, file);
  return openSigningKeys(folder);
}

const rootFile = z.object({ public: z.string(), private: z.optional(z.string()) });
const signingFile = z.object({
  certificate: z.object({ serial: z.int(), key: z.string(), signature: z.string() }),
  private: z.optional(z.string()),
});

async function makeRoot(): Promise<z.infer<typeof rootFile>> {
  const pair = await generateKeyPair();
  return { public: await exportPublicKey(pair.publicKey), private: await exportPrivateKey(pair.privateKey) };
}

async function makeSigning(
  folder: string,
  root: z.infer<typeof rootFile>,
  serial = 1,
): Promise<z.infer<typeof signingFile>> {
  if (root.private === undefined) {
    throw new PublishProblem(
      serial > 1
        ? `${folder}: a new signing key needs the root key, which is away: bring root.json back with its private member`
        : `${folder}/signing.json is missing and the root key is away: bring one of them back`,
    );
  }
  const pair = await generateKeyPair();
  const key = await exportPublicKey(pair.publicKey);
  const signature = await sign(certified(serial, key), await importPrivateKey(root.private));
  return { certificate: { serial, key, signature }, private: await exportPrivateKey(pair.privateKey) };
}

/** Of several processes that find no file, all end with the one that came first. */
async function readOrMake<Schema extends z.ZodMiniType>(
  file: string,
  schema: Schema,
  make: () => Promise<z.infer<Schema>>,
): Promise<z.infer<Schema>> {
  if (!(await stat(file).catch(() => undefined))) {
    const aside = `${file}.${randomUUID()}`;
    await writeFile(aside, written(await make()), { mode: 0o600 }).catch(refuse(`cannot write ${file}`));
    await link(aside, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(aside, { force: true });
  }
  await refuseWider(file, 0o600);
  const text = await readFile(file, 'utf8').catch(refuse(`cannot read ${file}`));
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) throw new PublishProblem(`${file} holds no keys: put it back from a backup`);
  return parsed.data;
}

const written = (keys: unknown): string => `${JSON.stringify(keys, null, 2)}\n`;

async function refuseWider(path: string, mode: number): Promise<void> {
  const { mode: found } = await stat(path);
  if ((found & 0o077) === 0) return;
  throw new PublishProblem(
    `${path} can be read by others (${(found & 0o777).toString(8)}): run chmod ${mode.toString(8)} '${path}'`,
  );
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const refuse =
  (what: string) =>
  (error: unknown): never => {
    const { code } = error as NodeJS.ErrnoException;
    throw new PublishProblem(
      `${what}${code ? ` (${code})` : ''}: give this account the right to, or bring a backup`,
      {
        cause: error,
      },
    );
  };

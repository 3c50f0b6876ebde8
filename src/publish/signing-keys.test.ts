import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { certified, isNewer, type Head } from '../domain/edition/head.ts';
import { verify } from '../domain/edition/signature.ts';
import { PublishProblem } from './publish-problem.ts';
import { openSigningKeys, rotateSigningKeys, type SigningKeys } from './signing-keys.ts';

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'caravane-keys-'));
  folder = join(home, 'keys');
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('signing keys', () => {
  test('are made once, certified by the root, for their owner alone', async () => {
    const keys = await openSigningKeys(folder);
    const { serial, key, signature } = keys.certificate;
    expect(serial).toBe(1);
    expect(await verify(certified(serial, key), signature, keys.root)).toBe(true);
    expect(await verify({ a: 1 }, await keys.sign({ a: 1 }), key)).toBe(true);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of ['root.json', 'signing.json']) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
    expect(await openSigningKeys(folder)).toMatchObject({ root: keys.root, certificate: keys.certificate });
  });

  test('are the same for two processes that begin together', async () => {
    const [one, two] = await Promise.all([openSigningKeys(folder), openSigningKeys(folder)]);
    expect(one.root).toBe(two.root);
    expect(one.certificate).toEqual(two.certificate);
  });

  test('need the private root no more', async () => {
    const keys = await openSigningKeys(folder);
    await writeFile(join(folder, 'root.json'), JSON.stringify({ public: keys.root }));
    expect((await openSigningKeys(folder)).root).toBe(keys.root);
    await rm(join(folder, 'signing.json'));
    await expect(openSigningKeys(folder)).rejects.toThrow(/the root key is away/);
  });

  test('are rotated: the next serial, certified by the same root, and heads of the former one are outranked', async () => {
    const former = await openSigningKeys(folder);
    const next = await rotateSigningKeys(folder);
    expect(next.root).toBe(former.root);
    expect(next.certificate.serial).toBe(2);
    expect(next.certificate.key).not.toBe(former.certificate.key);
    expect(await verify(certified(2, next.certificate.key), next.certificate.signature, next.root)).toBe(
      true,
    );
    expect(isNewer(head(next, 1) as Head, head(former, 99))).toBe(true);
    expect((await openSigningKeys(folder)).certificate).toEqual(next.certificate);
    expect((await stat(join(folder, 'signing.json'))).mode & 0o777).toBe(0o600);
    await writeFile(join(folder, 'root.json'), JSON.stringify({ public: former.root }));
    await expect(rotateSigningKeys(folder)).rejects.toThrow(/needs the root key, which is away/);
    expect((await openSigningKeys(folder)).certificate.serial).toBe(2);
  });

  test('are refused when others can read them', async () => {
    await openSigningKeys(folder);
    await chmod(join(folder, 'signing.json'), 0o640);
    await expect(openSigningKeys(folder)).rejects.toThrow(
      /signing\.json can be read by others \(640\): run chmod 600/,
    );
    await chmod(join(folder, 'signing.json'), 0o600);
    await chmod(folder, 0o755);
    await expect(openSigningKeys(folder)).rejects.toThrow(
      /keys can be read by others \(755\): run chmod 700/,
    );
  });

  test('are refused when damaged or of another root', async () => {
    await openSigningKeys(folder);
    const root = await readFile(join(folder, 'root.json'));
    await writeFile(join(folder, 'root.json'), '{');
    await expect(openSigningKeys(folder)).rejects.toBeInstanceOf(PublishProblem);
    await rm(join(folder, 'root.json'));
    await expect(openSigningKeys(folder)).rejects.toThrow(/not certified by root\.json/);
    await writeFile(join(folder, 'root.json'), root);
    await openSigningKeys(folder);
  });
});

const head = (keys: SigningKeys, edition: number): Pick<Head, 'edition' | 'certificate'> => ({
  edition,
  certificate: keys.certificate,
});

import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from './canonical.ts';
import type { Sha256 } from './digest.ts';
import { certified, headLimit, isNewer, signedPart, verifyHead, type Head } from './head.ts';
import {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  sign,
  type PublicKey,
} from './signature.ts';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let root: Pair;
let signing: Pair;
let pinned: PublicKey;
beforeAll(async () => {
  [root, signing] = await Promise.all([generateKeyPair(), generateKeyPair()]);
  pinned = await exportPublicKey(root.publicKey);
});

async function issue(change: Partial<Head> = {}, by = signing, certifier = root): Promise<Head> {
  const key = await exportPublicKey(by.publicKey);
  const head = {
    format: 1 as const,
    edition: 7,
    issued: '2026-11-23T18:00:00Z',
    expectedWithin: 86_400,
    index: { hash: 'a'.repeat(64) as Sha256, bytes: 10 },
    mirrors: ['https://miroir.example'],
    certificate: { serial: 1, key, signature: await sign(certified(1, key), certifier.privateKey) },
    ...change,
  };
  return { ...head, signature: await sign(signedPart(head), by.privateKey) };
}

describe('a head', () => {
  test('verifies against the root that certified its key', async () => {
    const head = await issue();
    expect(await verifyHead(canonicalText(head), pinned)).toEqual({ ok: true, head });
  });

  test('is forged when anything in it was changed', async () => {
    const head = await issue();
    const changes: Partial<Head>[] = [
      { edition: 8 },
      { issued: '2026-11-24T18:00:00Z' },
      { expectedWithin: 1 },
      { index: { ...head.index, bytes: 11 } },
      { index: { ...head.index, hash: 'b'.repeat(64) as Sha256 } },
      { mirrors: [] },
    ];
    for (const change of changes) {
      expect(await verifyHead(canonicalText({ ...head, ...change }), pinned)).toEqual({
        ok: false,
        problem: 'forged',
      });
    }
  });

  test('of another publication, or of a key that the root did not certify, is uncertified', async () => {
    const stranger = await generateKeyPair();
    const otherRoot = await exportPublicKey(stranger.publicKey);
    expect(await verifyHead(canonicalText(await issue()), otherRoot)).toMatchObject({
      problem: 'uncertified',
    });
    const own = await issue({}, stranger, stranger);
    expect(await verifyHead(canonicalText(own), pinned)).toMatchObject({ problem: 'uncertified' });
    const { certificate } = await issue();
    const raised = await issue({ certificate: { ...certificate, serial: 2 } });
    expect(await verifyHead(canonicalText(raised), pinned)).toMatchObject({ problem: 'uncertified' });
  });

  test('is malformed when it is a login page, cut short, too long or of another format', async () => {
    const text = canonicalText(await issue());
    const other = text.replace('"format":1', '"format":2');
    for (const wrong of [
      '',
      '<!doctype html>',
      'null',
      text.slice(0, -1),
      text + ' '.repeat(headLimit),
      other,
    ]) {
      expect(await verifyHead(wrong, pinned)).toEqual({ ok: false, problem: 'malformed' });
    }
  });

  test('is the newer by serial of its key first, then by edition', async () => {
    const head = await issue();
    const rotated = { ...head, edition: 1, certificate: { ...head.certificate, serial: 2 } };
    expect(isNewer({ ...head, edition: 8 }, head)).toBe(true);
    expect(isNewer(head, head)).toBe(false);
    expect(isNewer(rotated, head)).toBe(true);
    expect(isNewer({ ...head, edition: 99 }, rotated)).toBe(false);
  });

  test('can be signed by a key that was written down', async () => {
    const kept = await importPrivateKey(await exportPrivateKey(signing.privateKey));
    const head = await issue();
    const signature = await sign(signedPart(head), kept);
    expect(await verifyHead(canonicalText({ ...head, signature }), pinned)).toMatchObject({ ok: true });
  });
});

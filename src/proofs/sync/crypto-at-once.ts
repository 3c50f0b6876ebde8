import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';

/**
 * Has this process hash and verify in the turn that asks, with the same OpenSSL: the platform does it on other
 * threads, and a story with a seed must run the same every time. The answer puts the platform's back.
 */
export function cryptoAtOnce(): () => void {
  const { subtle } = globalThis.crypto;
  const importKey = subtle.importKey.bind(subtle) as (...asked: readonly unknown[]) => Promise<unknown>;
  const keys = new Map<string, KeyObject>();
  const atOnce = {
    digest: async (_: string, bytes: Uint8Array): Promise<ArrayBuffer> =>
      new Uint8Array(createHash('sha256').update(bytes).digest()).buffer,
    importKey: async (format: string, bytes: Uint8Array, ...rest: readonly unknown[]): Promise<unknown> => {
      if (format !== 'spki') return importKey(format, bytes, ...rest);
      const name = Buffer.from(bytes).toString('base64');
      const key = keys.get(name) ?? createPublicKey({ key: Buffer.from(bytes), format: 'der', type: 'spki' });
      keys.set(name, key);
      return key;
    },
    verify: async (_: object, key: KeyObject, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> =>
      verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature),
  };
  // Own members hide those of the platform's prototype until they are deleted.
  Object.assign(subtle, atOnce);
  return () => {
    for (const name of Object.keys(atOnce)) Reflect.deleteProperty(subtle, name);
  };
}

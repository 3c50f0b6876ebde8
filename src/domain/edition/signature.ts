import type { Brand } from '../brand.ts';
import { canonicalBytes, type Json } from './canonical.ts';

/** A P-256 public key: its SubjectPublicKeyInfo (RFC 5480) in base64url. */
export type PublicKey = Brand<string, 'PublicKey'>;
/** An ECDSA P-256 signature over SHA-256, r and s of 32 bytes each (IEEE P1363), in base64url. */
export type Signature = Brand<string, 'Signature'>;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** The platform's key, under whichever name its types have it. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Makes an extractable key pair. */
export const generateKeyPair = (): Promise<{ readonly publicKey: Key; readonly privateKey: Key }> =>
  crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

export const exportPublicKey = async (key: Key): Promise<PublicKey> =>
  toBase64Url(new Uint8Array(await crypto.subtle.exportKey('spki', key))) as PublicKey;

/** The private key as PKCS #8 in base64url, for the publisher's `keys/` alone. */
export const exportPrivateKey = async (key: Key): Promise<string> =>
  toBase64Url(new Uint8Array(await crypto.subtle.exportKey('pkcs8', key)));

export const importPrivateKey = (text: string): Promise<Key> =>
  crypto.subtle.importKey('pkcs8', fromBase64Url(text), algorithm, false, ['sign']);

/** Signs the canonical bytes of a value. */
export const sign = async (value: Json, key: Key): Promise<Signature> =>
  toBase64Url(new Uint8Array(await crypto.subtle.sign(algorithm, key, canonicalBytes(value)))) as Signature;

/** Whether the signature over the value's canonical bytes is the key's; false too for a malformed key or signature. */
export async function verify(value: Json, signature: Signature, key: PublicKey): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('spki', fromBase64Url(key), algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, imported, fromBase64Url(signature), canonicalBytes(value));
  } catch {
    return false;
  }
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/**
 * What every runtime of ours has beyond the language (the WinterTC Minimum Common Web API, ECMA-429), declared so
 * that pure code may use it and nothing else: neither `document` nor `process` has a name here.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
declare class URLSearchParams {
  constructor(init?: string);
  get(name: string): string | null;
  has(name: string): boolean;
}
declare class URL {
  constructor(address: string, base?: string);
  readonly origin: string;
  readonly pathname: string;
  readonly searchParams: URLSearchParams;
}
declare function atob(text: string): string;
declare function btoa(bytes: string): string;

interface CryptoKey {
  readonly type: string;
}
interface CryptoKeyPair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}
declare const crypto: {
  readonly subtle: {
    digest(algorithm: string, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    generateKey(algorithm: object, extractable: boolean, uses: readonly string[]): Promise<CryptoKeyPair>;
    exportKey(format: 'spki' | 'pkcs8', key: CryptoKey): Promise<ArrayBuffer>;
    importKey(
      format: 'spki' | 'pkcs8',
      bytes: Uint8Array<ArrayBuffer>,
      algorithm: object,
      extractable: boolean,
      uses: readonly string[],
    ): Promise<CryptoKey>;
    sign(algorithm: object, key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    verify(
      algorithm: object,
      key: CryptoKey,
      signature: Uint8Array<ArrayBuffer>,
      bytes: Uint8Array<ArrayBuffer>,
    ): Promise<boolean>;
  };
};

import type { BlockReference } from '../../domain/edition/block.ts';
import { canonicalBytes, type Json } from '../../domain/edition/canonical.ts';
import { signedPart, type Head } from '../../domain/edition/head.ts';
import type { PublicKey } from '../../domain/edition/signature.ts';
import { sampleKeys } from '../sample-publisher.ts';

export type SignedHead = { readonly head: Head; readonly bytes: Uint8Array<ArrayBuffer> };
export type HeadSigner = {
  readonly key: PublicKey;
  readonly sign: (edition: number, index: BlockReference) => Promise<SignedHead>;
};

export async function headSigner(): Promise<HeadSigner> {
  const keys = await sampleKeys();
  const signer = await keys.certify(1);
  return {
    key: keys.key,
    sign: async (edition, index) => {
      const unsigned = {
        format: 1,
        edition,
        issued: '2026-11-23T18:00:00Z',
        expectedWithin: 86_400,
        index,
        mirrors: [],
        certificate: signer.certificate,
      } as const;
      const head = { ...unsigned, signature: await signer.sign(signedPart(unsigned)) };
      return { head, bytes: canonicalBytes(head as unknown as Json) };
    },
  };
}

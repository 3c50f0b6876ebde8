import { createPublicKey, generateKeyPairSync } from 'node:crypto';

/** What a letter's signature is made with; the public half stands in DNS under `selector._domainkey`. */
export type DkimKey = { readonly selector: string; readonly pem: string };

export const dkimSelector = 'caravane';

/** A key of the kind that every receiver can check. */
export const makeDkimKey = (): DkimKey => ({
  selector: dkimSelector,
  pem: generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString(),
});

/** The record that DNS has to hold for a key: its name and its text. */
export const dkimRecord = ({ selector, pem }: DkimKey, domain: string): { name: string; text: string } => ({
  name: `${selector}._domainkey.${domain}`,
  text: `v=DKIM1; k=rsa; p=${createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64')}`,
});

/** What is signed: all that a receiver shows or acts on. */
export const signedHeaders = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'Content-Language',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Auto-Submitted',
].join(':');

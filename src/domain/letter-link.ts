import { addresses } from './addresses.ts';

/** What a letter's link lets its holder do: change all, or only leave. Its token is a secret. */
export type LetterLink = { readonly purpose: 'preferences' | 'unsubscribe'; readonly token: string };

/** Hands a link over to the app on this device: in a fragment, which no request tells. */
export const handedOver = (token: string): string => `${addresses.newsletter}#preferences=${token}`;

/** The link in a mailed address, or in the fragment that hands one over. */
export function letterLinkIn(text: string): LetterLink | null {
  const handed = /#preferences=([\w-]{43})$/.exec(text)?.[1];
  if (handed !== undefined) return { purpose: 'preferences', token: handed };
  for (const purpose of ['preferences', 'unsubscribe'] as const) {
    const [, token] =
      new RegExp(`${addresses.mailed[purpose]}/?\\?t=([\\w-]{43})(?![\\w-])`).exec(text) ?? [];
    if (token !== undefined) return { purpose, token };
  }
  return null;
}

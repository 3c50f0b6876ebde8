import type { ReactElement } from 'react';
import { render } from '@react-email/render';
import type { InterfaceLanguage } from '../domain/language.ts';
import { mintToken, type Purpose, type Token } from './tokens.ts';

/** What one person receives, before it is addressed. */
export type Letter = {
  readonly language: InterfaceLanguage;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Where one click ends the subscription; every letter has it. */
  readonly unsubscribe: string;
};

/** Where a letter is its reader's own: in the tokens of its links. */
type Places = { readonly [purpose in Purpose]: Token<purpose> };
export type ReaderTokens = Pick<Places, 'preferences' | 'unsubscribe'>;
export type NewcomerTokens = Pick<Places, 'confirm' | 'unsubscribe'>;

/** A letter that many receive: only the links in it are each reader's own. */
export type LetterForMany<Tokens> = {
  readonly forOne: (tokens: Tokens) => Letter;
};

/** Composes a letter once, with tokens that open nothing in the places of its readers' own. */
export async function forMany<Tokens extends Partial<Places>>(
  compose: (places: Places) => Promise<Letter>,
): Promise<LetterForMany<Tokens>> {
  const places: Places = { confirm: mintToken(), preferences: mintToken(), unsubscribe: mintToken() };
  const letter = await compose(places);
  const { html, text, unsubscribe } = letter;
  const parts = new RegExp(`(${Object.values(places).join('|')})`);
  const [htmlParts, textParts, linkParts] = [html, text, unsubscribe].map((whole) => whole.split(parts));
  return {
    forOne: (tokens) => {
      const own = new Map<string, string>(
        Object.entries(tokens).map(([purpose, token]) => [places[purpose as Purpose], token as string]),
      );
      const join = (some: readonly string[] = []): string =>
        some.map((part) => own.get(part) ?? part).join('');
      return { ...letter, html: join(htmlParts), text: join(textParts), unsubscribe: join(linkParts) };
    },
  };
}

/** Blocks of a letter's plain version, each wrapped; links stand on lines of their own and are never cut. */
export const plainText = (blocks: readonly (string | false)[]): string =>
  `${blocks
    .filter((block) => block !== false && block !== '')
    .map((block) => String(block).split('\n').map(wrap).join('\n'))
    .join('\n\n')}\n`;

/** React leaves its own comments between texts; a letter has no use for them. */
export const writeHtml = async (element: ReactElement): Promise<string> =>
  (await render(element)).replace(/<!--(?!\[if|<!\[endif)[^>]*-->/g, '');

const width = 74;

function wrap(line: string): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

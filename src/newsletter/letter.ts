import type { ReactElement } from 'react';
import { render } from '@react-email/render';
import type { InterfaceLanguage } from '../domain/language.ts';
import { mintToken, type Token } from './tokens.ts';

/** What one person receives, before it is addressed. */
export type Letter = {
  readonly language: InterfaceLanguage;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Where one click ends the subscription; every letter has it. */
  readonly unsubscribe: string;
};

/** A letter that many receive: only the links in it are each reader's own. */
export type LetterForMany = {
  readonly fill: (tokens: ReaderTokens) => Letter;
};

export type ReaderTokens = {
  readonly preferences: Token<'preferences'>;
  readonly unsubscribe: Token<'unsubscribe'>;
};

/** Composes a letter once, with tokens that open nothing in the places of its readers' own. */
export async function forMany(compose: (places: ReaderTokens) => Promise<Letter>): Promise<LetterForMany> {
  const places: ReaderTokens = { preferences: mintToken(), unsubscribe: mintToken() };
  const letter = await compose(places);
  return {
    fill: ({ preferences, unsubscribe }) => {
      const own = (text: string): string =>
        text.replaceAll(places.preferences, preferences).replaceAll(places.unsubscribe, unsubscribe);
      const { html, text, unsubscribe: link } = letter;
      return { ...letter, html: own(html), text: own(text), unsubscribe: own(link) };
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

import type { ReactElement } from 'react';
import { render } from '@react-email/render';
import type { InterfaceLanguage } from '../domain/language.ts';

/** What one person receives, before it is addressed. */
export type Letter = {
  readonly language: InterfaceLanguage;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Where one click ends the subscription; every letter has it. */
  readonly unsubscribe: string;
};

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

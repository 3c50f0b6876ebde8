import { trimTail } from './clean/trim-tails.ts';
import { plainLine } from './plain-line.ts';
import { plainText } from './plain-text.ts';

export const standfirstLimit = 600;

/** The feed's summary, unless it only repeats how the text begins, as excerpts made by a machine do. */
export function chooseStandfirst(summary: string, bodyText: string, title: string): string {
  const whole = trimTail(plainText(summary, 5000));
  const start = letters(whole).slice(0, 100);
  if (
    start === '' ||
    letters(bodyText.slice(0, 2000)).includes(start) ||
    start === letters(title).slice(0, 100)
  )
    return '';
  return plainLine(whole, standfirstLimit);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

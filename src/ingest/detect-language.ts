import { createRequire } from 'node:module';
import type { detect } from 'tinyld';
import type { Language } from '../domain/language.ts';

export type Script = 'Latn' | 'Cyrl' | 'Arab';

const letters: { readonly [Name in Script]: RegExp } = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
};
const sampleLength = 1500;

/** The script that most of a text is written in; `undefined` for a short one or another script. */
export function scriptOf(text: string): Script | undefined {
  const sample = text.slice(0, sampleLength);
  const all = count(sample, /\p{L}/gu);
  if (all < 20) return undefined;
  return (['Latn', 'Cyrl', 'Arab'] as const).find((script) => count(sample, letters[script]) > all * 0.6);
}

/** The language of a text by its letters, which in Central Asia tell more than its words; then by its words. */
export function detectLanguage(text: string): Language | undefined {
  const sample = text.slice(0, sampleLength);
  const script = scriptOf(sample);
  if (script === undefined) return undefined;
  return byLetters(sample.toLowerCase(), script) ?? byWords(sample, script);
}

function byLetters(sample: string, script: Script): Language | undefined {
  const share = (pattern: RegExp): number => count(sample, pattern) / count(sample, letters[script]);
  if (script === 'Cyrl') {
    if (share(/[ҷӣӯ]/g) > 0.005) return 'tg';
    if (share(/ў/g) > 0.003 && share(/[қғҳ]/g) > 0.003) return 'uz-Cyrl';
    if (share(/[әұ]/g) > 0.005 || share(/[қғ]/g) > 0.01) return 'kk';
    if (share(/[ңөү]/g) > 0.005) return 'ky';
  }
  if (script === 'Latn' && share(/[og][ʻ‘ʼ][a-z\s]/g) > 0.008) return 'uz';
  if (script === 'Arab') {
    if (share(/[ۇۆەڭ]/g) > 0.03) return 'ug';
    if (share(/[ټډړښځڅۍ]/g) > 0.005) return 'ps';
    if (share(/[ٹڈڑے]/g) > 0.01) return 'ur';
    return share(/[پچژگی]/g) > 0.01 ? 'fa' : 'ar';
  }
  return undefined;
}

/** Languages that are told apart by words, of those that tinyld knows well. */
const candidates: { readonly [Name in Script]: string[] } = {
  Latn: 'fr en de es it pt nl pl cs sv da no fi hu ro tr az tk'.split(' '),
  Cyrl: ['ru', 'uk', 'be', 'bg'],
  Arab: ['fa', 'ar'],
};

/** Its tables are the half of what reading takes in memory; most feeds say their language. */
let words: { readonly detect: typeof detect } | undefined;
const tinyld = () => (words ??= createRequire(import.meta.url)('tinyld') as { detect: typeof detect });

/** Fewer letters make words of any language. */
const fewLetters = 40;

const byWords = (sample: string, script: Script): Language | undefined =>
  count(sample, letters[script]) < fewLetters
    ? undefined
    : tinyld().detect(sample.slice(0, 400), { only: candidates[script] }) || undefined;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

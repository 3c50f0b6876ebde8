import { repairLookAlikes } from './look-alikes.ts';

/**
 * A text without what writers do differently for one meaning: compatibility forms, apostrophes, joiners that show
 * nothing, letters of one alphabet that strayed into a word of another, case and accents. Lone surrogates and control
 * characters pass through; nothing throws. Folding twice changes nothing.
 */
export const fold = (text: string): string => (unaccented.test(text) ? text.toLowerCase() : foldWhole(text));

/** Most words: plain letters in which nothing can differ but case. */
const unaccented = /^[^`\x80-\uFFFF]*$/;

const foldWhole = (text: string): string =>
  repairLookAlikes(
    text
      .normalize('NFKC')
      .replace(unseen, '')
      .replace(apostrophes, "'")
      .toLowerCase()
      .replace(turkicLetters, (letter) => turkic[letter] ?? letter)
      .replace(lettersWithoutAccent, (letter) => plainLetters[letter] ?? letter)
      .normalize('NFD')
      .replace(accents, '$1')
      .replace(arabicPoints, '')
      .normalize('NFC')
      .replace(arabicForms, (letter) => plainArabic[letter] ?? letter),
  );

/** Typed, typographic, modifier (Uzbek oʻ gʻ), prime and accent signs that stand for an apostrophe. */
export const apostrophes =
  /[\u2018\u2019\u201A\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02C8\u0060\u00B4\uFF07]/gu;

/** Soft hyphens, joiners, marks of direction, the Arabic lengthening stroke. */
export const unseen = /[\u00AD\u0640\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/**
 * Combining marks on Latin letters only: on Cyrillic they make other letters (и й, е ё), which are kept for
 * `skeleton`, and in other scripts they are vowels.
 */
const accents = /(\p{Script=Latin})\p{M}+/gu;
/** Short vowels and other points, which Persian and Pashto leave out as they please. */
const arabicPoints = /[\u064B-\u065F\u0670\u06D6-\u06ED]/gu;

/**
 * Letters of Turkmen, Kazakh, Azeri and Turkish whose sign is no accent. A French ç stands before a, o or u within a
 * word; anywhere else it is the Turkic one.
 */
const turkicLetters = /[žšşșčŋə]|ç(?![aou])|(?<![\p{L}\p{M}])ç(?!a(?![\p{L}\p{M}]))/gu;
const turkic: { readonly [letter: string]: string } = {
  ž: 'zh',
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  č: 'ch',
  ç: 'ch',
  ŋ: 'ng',
  ə: 'a',
};

const lettersWithoutAccent = /[ıøłđßæœþð]/gu;
const plainLetters: { readonly [letter: string]: string } = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/** Arabic and Persian keyboards write one letter in two ways. */
const arabicForms = /[يىكآأإٱةۀەھۆۇۈېۍئؤ]/gu;
const plainArabic: { readonly [letter: string]: string } = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ۆ: 'و',
  ۇ: 'و',
  ۈ: 'و',
  ؤ: 'و',
  ې: 'ی',
  ۍ: 'ی',
  ئ: 'ی',
};

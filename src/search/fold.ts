/**
 * A text without what writers do differently for one meaning: compatibility forms, apostrophes, case and accents.
 * Lone surrogates and control characters pass through; nothing throws. Folding twice changes nothing.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(apostrophes, "'")
    .toLowerCase()
    .replace(lettersWithoutAccent, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(accents, '$1')
    .normalize('NFC');

/** Typed, typographic, modifier (Uzbek oʻ gʻ), prime and accent signs that stand for an apostrophe. */
export const apostrophes =
  /[\u2018\u2019\u201A\u201B\u2032\u02B9\u02BB\u02BC\u02BD\u02C8\u0060\u00B4\uFF07]/gu;

/**
 * Combining marks on Latin letters only: on Cyrillic they make other letters (и й, е ё), which are kept for
 * `skeleton`, and in other scripts they are vowels.
 */
const accents = /(\p{Script=Latin})\p{M}+/gu;

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

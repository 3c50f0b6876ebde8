/**
 * Letters of one alphabet in a word of another, as keyboards, scans and jokers leave them: a Cyrillic С in a Latin
 * word, a Latin o in a Cyrillic one. The word is of the alphabet that has letters of its own in it; where neither or
 * both have, of the one with more letters. Takes lower case, which capitals have become; words of one alphabet come
 * back as they are.
 */
export const repairLookAlikes = (lower: string): string =>
  latinLetter.test(lower) && cyrillicLetter.test(lower) ? lower.replace(word, repaired) : lower;

const latinLetter = /\p{Script=Latin}/u;
const cyrillicLetter = /\p{Script=Cyrillic}/u;
const word = /[\p{L}\p{M}']+/gu;

function repaired(mixed: string): string {
  const latin = [...mixed].filter((letter) => /\p{Script=Latin}/u.test(letter));
  const cyrillic = [...mixed].filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  if (latin.length === 0 || cyrillic.length === 0) return mixed;
  const onlyLatin = latin.some((letter) => !(letter in toCyrillic));
  const onlyCyrillic = cyrillic.some((letter) => !(letter in toLatin));
  const isLatin = onlyLatin === onlyCyrillic ? latin.length >= cyrillic.length : onlyLatin;
  const repairs = isLatin ? toLatin : toCyrillic;
  return [...mixed].map((letter) => repairs[letter] ?? letter).join('');
}

const pairs = [...'аaеeоoрpсcуyхxіiѕsјjһhкkмmтtнhвb'];
const toLatin: { readonly [letter: string]: string | undefined } = Object.fromEntries(
  pairs.flatMap((letter, place) => (place % 2 === 0 ? [[letter, pairs[place + 1]]] : [])),
);
const toCyrillic: { readonly [letter: string]: string | undefined } = Object.fromEntries(
  pairs.flatMap((letter, place) => (place % 2 === 1 ? [[letter, pairs[place - 1]]] : [])),
);

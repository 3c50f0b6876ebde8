const longest = 80;

/**
 * The words of a title as they stand in an address: Latin and Cyrillic as plain Latin letters, other scripts as they
 * are, cut at a word. Perhaps empty.
 */
export const slugOf = (title: string): string =>
  cutAtWord(
    [...title.normalize('NFKC').toLowerCase()]
      .map((letter) => plain[letter] ?? letter)
      .join('')
      .normalize('NFD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/gu, '-')
      .replace(/^[-\p{M}]+|-+$/gu, ''),
  );

function cutAtWord(slug: string): string {
  const letters = [...slug];
  if (letters.length <= longest) return slug;
  const cut = letters.slice(0, longest + 1).join('');
  const word = cut.slice(0, Math.max(cut.lastIndexOf('-'), 0));
  return word === '' ? letters.slice(0, longest).join('') : word;
}

/** Letters that no decomposition makes plain. Cyrillic as French and English newspapers of the region write it. */
const plain: { readonly [letter: string]: string } = {
  œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'a', ŋ: 'ng', ħ: 'h',
  'ʻ': '', 'ʼ': '', 'ʿ': '', 'ʾ': '', '‘': '', // between the letters of a word in Uzbek and in transliterations
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'io', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'tch', ш: 'ch', щ: 'chtch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', є: 'ie', і: 'i', ї: 'i', ґ: 'g', ў: 'u',
  ә: 'a', ғ: 'gh', қ: 'q', ң: 'ng', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', җ: 'j', ҳ: 'h', ҷ: 'j', ӣ: 'i', ӯ: 'u',
}; // prettier-ignore

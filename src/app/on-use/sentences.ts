/** Voices break off in what is too long for them. */
const longest = 240;

/** A paragraph as it is spoken: sentence by sentence, a long one cut where it takes breath. */
export function sentencesOf(text: string, language: string): string[] {
  const plain = text.replace(/\s+/g, ' ').trim();
  const found = [...new Intl.Segmenter(segmentedAs(language), { granularity: 'sentence' }).segment(plain)];
  return found
    .flatMap(({ segment }) => inBreaths(segment.trim()))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function inBreaths(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const within = sentence.slice(0, longest);
  const breath = Math.max(
    ...[', ', '; ', ' : ', '، ', ' – ', ' — '].map((mark) => within.lastIndexOf(mark) + 1),
  );
  const cut = breath > longest / 3 ? breath : within.lastIndexOf(' ');
  if (cut <= 0) return [within, ...inBreaths(sentence.slice(longest))];
  return [sentence.slice(0, cut).trim(), ...inBreaths(sentence.slice(cut).trim())];
}

const segmentedAs = (language: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
};

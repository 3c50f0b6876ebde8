import type { Segment } from './segment.ts';
import { termsOf } from './terms.ts';

/**
 * A name for a segment made of all that is in it: one that was stored is whole when its name is still its own. Two
 * multiplicative hashes of 32 bits, as hexadecimal digits; for accidents, not against somebody who means harm.
 */
export function sealOf(segment: Segment): string {
  const { ids, states, days, lengths, terms, starts, counts, asNames, asWords } = segment;
  const { places, postings, sounds, sounding } = segment;
  const seal = new Seal();
  for (const text of [ids.join(' '), states.join(' '), terms]) seal.takeText(text);
  for (const numbers of [
    days,
    lengths,
    starts,
    counts,
    asNames,
    asWords,
    places,
    postings,
    sounds,
    sounding,
  ]) {
    seal.takeBytes(numbers);
  }
  return seal.toString();
}

/** The same of some texts. */
export function sealOfTexts(texts: readonly string[]): string {
  const seal = new Seal();
  for (const text of texts) seal.takeText(text);
  return seal.toString();
}

/** What the index is made by. An index of other rules for words is of no use, so they are in it: see `probe`. */
export const indexForm = (): string => {
  const seal = new Seal();
  for (const language of ['fr', 'en', 'ru', 'kk', 'tg', 'fa']) {
    for (const { text, written } of termsOf(probe, language)) seal.takeText(`${text} ${written}`);
  }
  return `2-${seal.toString()}`;
};

/** Letters, endings and habits of spelling that some rule is about: a rule that changes changes what this becomes. */
const probe = `Les glaciers fondaient, l'eau d'Asie centrale manquait aux Kirghizes, aujourd’hui encore. Œuvre naïve, garçon.
The governments' running studies. Issyk-Koul, Nour-Soultan, Noursoultan, Tokaïev, Tokayev, Djalal-Abad, Zhanaozen, Achkhabad,
Chymkent, Tchardjou, Xorazm, Oʻzbekiston, Gʻafur, Mirziyoyev, Türkmenabat, Berdimuhamedow, Aşgabat, Ýylanly, Žaňa, Qazaqstan,
Abdelkhalik, Abdoul-Aziz, Guy, Quito, Cyrille, Philippe, Ajtmatov, Trotski, Trotsky, Nijni, Kuybyshev, Ieltsine.
В Астане встретились президенты, говорили о воде; Токаевым, Каримовой, жёлтый, объезд, Щучинск, Жезказган, Ёлкин, Юлия.
Қазақстанның Өскемен қаласында, Түркістан, Ұлытау, Һәкім, Іле. Кыргызстандын Ысык-Көл, Үзгөн. Тоҷикистон, Ғафуров, Ҳисор, Ӯзбек.
توقایف در آستانه، ازبکستان، قرقیزستان، هرات، كابل`;

class Seal {
  #one = 0x811c9dc5;
  #other = 0x9e3779b9;

  takeText(text: string): void {
    this.#take(text.length);
    for (let place = 0; place < text.length; place += 1) this.#take(text.charCodeAt(place));
  }

  /** Four bytes at a time, then what is left. */
  takeBytes(view: Uint8Array | Uint16Array | Uint32Array): void {
    const { buffer, byteOffset, byteLength } = view.byteOffset % 4 === 0 ? view : view.slice();
    this.#take(byteLength);
    const words = byteLength >> 2;
    for (const word of new Uint32Array(buffer, byteOffset, words)) this.#take(word);
    for (const byte of new Uint8Array(buffer, byteOffset + words * 4, byteLength - words * 4))
      this.#take(byte);
  }

  toString(): string {
    return [this.#one, this.#other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }

  #take(number: number): void {
    this.#one = Math.imul(this.#one ^ number, 0x01000193);
    this.#other = Math.imul((this.#other << 5) ^ (this.#other >>> 27) ^ number, 0x85ebca6b);
  }
}

import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const russian = 'Новости Центральной Азии сегодня';
/** Windows-1251 and KOI8-R bytes of Cyrillic text, by what TextDecoder says of each byte. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 63);
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, size: 2 | 4, little: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(text.length * size));
  Array.from(text, (letter) => letter.charCodeAt(0)).forEach((code, index) =>
    size === 2 ? bytes.setUint16(index * 2, code, little) : bytes.setUint32(index * 4, code, little),
  );
  return new Uint8Array(bytes.buffer);
};
const xml = (encoding: string, text: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><t>${text}</t>`;

describe('the text of a feed', () => {
  it.each([2, 4] as const)('is read in wide encodings with and without a mark (%s bytes)', (size) => {
    for (const little of [true, false]) {
      expect(decodeText(wide('<rss>é', size, little), undefined)).toBe('<rss>é');
      expect(decodeText(wide('\ufeff<rss>é', size, little), 'iso-8859-1')).toBe('<rss>é');
    }
  });

  it('is UTF-8 where it is valid UTF-8, whatever is claimed', () => {
    expect(decodeText(utf8(`\ufeff${russian}`), undefined)).toBe(russian);
    expect(decodeText(utf8(xml('iso-8859-1', russian)), 'windows-1252')).toContain(russian);
  });

  it('is what HTTP claims, then what the declaration claims', () => {
    expect(decodeText(encode(xml('koi8-r', russian), 'windows-1251'), 'windows-1251')).toContain(russian);
    expect(decodeText(encode(xml('windows-1251', russian), 'windows-1251'), undefined)).toContain(russian);
    expect(decodeText(Uint8Array.of(...utf8(xml('euc-kr', '')), 0xb3, 0xe2), undefined)).toContain('년');
  });

  it.each(['windows-1251', 'koi8-r'])(
    'is recognised as %s when nothing or something wrong is claimed',
    (encoding) => {
      expect(decodeText(encode(russian, encoding), undefined)).toBe(russian);
      expect(decodeText(encode(xml('utf-8', russian), encoding), undefined)).toContain(russian);
      expect(decodeText(encode(xml('iso-8859-1', russian), encoding), undefined)).toContain(russian);
      expect(decodeText(encode(xml('bogus', russian), encoding), 'none-such')).toContain(russian);
    },
  );

  it('is Western when accents stand alone', () => {
    const french = 'Le café à l’été, déjà « là »';
    expect(decodeText(encode(french, 'windows-1252'), undefined)).toBe(french);
    expect(decodeText(encode(xml('utf-8', french), 'windows-1252'), undefined)).toContain(french);
  });

  it('survives a broken byte in much UTF-8', () => {
    expect(decodeText(Uint8Array.of(...utf8(russian), 0xff), undefined)).toBe(`${russian}\ufffd`);
  });
});

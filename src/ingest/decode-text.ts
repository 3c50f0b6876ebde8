import { guessEncoding } from './guess-encoding.ts';
import { decodeUtf32, wideEncodingOf } from './wide-encoding.ts';

/**
 * The text of a feed. Byte order marks and zero bytes are facts, bytes that are valid UTF-8 nearly so; what HTTP and
 * the XML declaration claim comes after, because one feed in eight claims something wrong.
 */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string {
  const wide = wideEncodingOf(bytes);
  if (wide === 'utf-32le' || wide === 'utf-32be') return tidy(decodeUtf32(bytes, wide === 'utf-32le'));
  if (wide) return tidy(new TextDecoder(wide).decode(bytes));

  const claimed = usable(charset) ?? usable(declaredEncoding(bytes));
  const utf8 = decodeUtf8(bytes);
  const proven = utf8 !== undefined && !(claimed && eastAsian.has(claimed) && fewMultibyte(utf8));
  if (proven) return tidy(utf8);
  const encoding =
    claimed === undefined || claimed === 'utf-8' ? guessEncoding(bytes) : correct(claimed, bytes);
  return tidy(new TextDecoder(encoding).decode(bytes));
}

/** Encodings whose short texts may look like UTF-8 by accident. */
const eastAsian = new Set(['gbk', 'gb18030', 'big5', 'euc-kr', 'euc-jp', 'shift_jis', 'iso-2022-jp']);
const fewMultibyte = (text: string): boolean => (text.match(/[^\0-\x7f]/g)?.length ?? 0) < 8;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1];
}

/** The standard's name of an encoding, unless it is unknown or contradicts what the bytes have shown. */
function usable(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label.replace(/_/g, '-'));
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch {
    return undefined;
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Western encodings are what software declares when it does not know: Cyrillic under them shows in the bytes. */
function correct(claimed: string, bytes: Uint8Array): string {
  if (claimed !== 'windows-1252') return claimed;
  const guess = guessEncoding(bytes);
  return guess === 'utf-8' ? claimed : guess;
}

const tidy = (text: string): string => text.replace(/^\uFEFF+/, '').replaceAll('\0', '');

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
export const isVoid = (tag: string): boolean => voids.has(tag);

/** What React keeps for itself, or for the browser. */
const kept = new Set('children key ref dangerouslySetInnerHTML suppressHydrationWarning'.split(' '));
const renamed: { readonly [name: string]: string } = {
  className: 'class',
  htmlFor: 'for',
  defaultValue: 'value',
  defaultChecked: 'checked',
  acceptCharset: 'accept-charset',
  httpEquiv: 'http-equiv',
  tabIndex: 'tabindex',
};
/** Of drawings: `strokeWidth` is `stroke-width` in the document. */
const hyphenated =
  /^(stroke|fill|clip|text|font|dominant|stop|color|letter|alignment|marker|pointer|shape)[A-Z]/;
/** There or not, without a value. */
const flags = new Set(
  `allowfullscreen async autofocus autoplay checked controls default defer disabled formnovalidate hidden inert loop
   multiple muted nomodule novalidate open playsinline readonly required reversed selected`.split(/\s+/),
);
const withWords = /^(aria|data)-|^(contenteditable|draggable|spellcheck)$/i;

/** One attribute with the space before it, or nothing. */
export function attributeOf(tag: string, name: string, value: unknown): string {
  if (value === null || value === undefined || kept.has(name)) return '';
  if (typeof value === 'function' || typeof value === 'symbol') return '';
  if ((tag === 'select' || tag === 'textarea') && (name === 'value' || name === 'defaultValue')) return '';
  const written =
    renamed[name] ??
    (hyphenated.test(name) ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name);
  if (withWords.test(written)) return pair(written, String(value));
  if (flags.has(written.toLowerCase())) return value === false ? '' : pair(written, '');
  if (typeof value === 'boolean') return written === 'download' && value ? pair(written, '') : '';
  return pair(written, String(value));
}

const pair = (name: string, value: string): string => ` ${name}="${escapeText(value)}"`;

export const escapeText = (text: string): string =>
  /[&<>"']/.test(text)
    ? text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#x27;')
    : text;

type XmlFormat = 'rss' | 'rdf' | 'atom';

/** The repairs that keep a document whole, in order. Each leaves a sound document as it is. */
export const repairXml = (text: string, format: XmlFormat): string =>
  closeTail(cutAfterRoot(giveChannel(dropControls(text), format), format), format);

const entity = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;

/** `?a=1&copy=2` outside CDATA: no XML, and read as a © if nobody says that it is an ampersand. */
export function escapeBareAmpersands(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('<![CDATA[', at);
    const close = open === -1 ? -1 : text.indexOf(']]>', open);
    if (close === -1) break;
    parts.push(text.slice(at, open).replace(entity, '&amp;'), text.slice(open, close + 3));
    at = close + 3;
  }
  parts.push(text.slice(at).replace(entity, '&amp;'));
  // The text as it was, where it is the same: another as long would lie beside it.
  return parts.reduce((length, part) => length + part.length, 0) === text.length ? text : parts.join('');
}

/** Characters that XML 1.0 does not allow. */
const dropControls = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');

/** Early RSS puts everything straight beneath `<rss>`. */
function giveChannel(text: string, format: XmlFormat): string {
  if (format !== 'rss' || /<channel[\s>]/i.test(text)) return text;
  const root = /^<[^<>]*>/.exec(text)?.[0] ?? '';
  const inner = text.slice(root.length).replace(/<\/(?:[\w.-]+:)?rss\s*>[^]*$/i, '');
  return `${root}<channel><title/>${inner}</channel></rss>`;
}

const rootNames: { readonly [Format in XmlFormat]: string } = { rss: 'rss', rdf: 'rdf', atom: 'feed' };

/** What follows the closing tag of the root is a server's footer. */
function cutAfterRoot(text: string, format: XmlFormat): string {
  const closings = [...text.matchAll(new RegExp(`</(?:[\\w.-]+:)?${rootNames[format]}\\s*>`, 'gi'))];
  const last = closings.at(-1);
  return last ? text.slice(0, last.index + last[0].length) : text;
}

/** A download that broke off ends at its last whole item. */
function closeTail(text: string, format: XmlFormat): string {
  const closed = new RegExp(`</(?:[\\w.-]+:)?${rootNames[format]}\\s*>\\s*$`, 'i').test(text);
  if (closed) return text;
  const items = [...text.matchAll(/<\/(?:[\w.-]+:)?(?:item|entry)\s*>/gi)];
  const last = items.at(-1);
  const end = last ? last.index + last[0].length : text.lastIndexOf('>') + 1;
  return text.slice(0, end) + closingOf(text, format);
}

/** The closing tags for the root that a text begins with, and its channel. */
export function closingOf(text: string, format: XmlFormat): string {
  const root = /^<([\w:.-]+)/.exec(text)?.[1] ?? rootNames[format];
  return format === 'rss' ? `</channel></${root}>` : `</${root}>`;
}

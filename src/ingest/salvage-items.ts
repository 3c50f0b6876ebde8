import { emptyFeed, type Feed, type ParsedFeed } from './feed-item.ts';
import { findItems } from './find-items.ts';
import { closingOf, repairXml } from './repair-xml.ts';

type XmlFormat = 'rss' | 'rdf' | 'atom';

/** Each costs a parser's start; a feed that is broken and longer than this is not worth it. */
const salvageLimit = 5000;

/** Reads each item of a broken feed in a small feed of its own. Those that fail are listed with their number. */
export function salvageItems(
  text: string,
  format: XmlFormat,
  read: (text: string) => ParsedFeed,
): ParsedFeed {
  const name = format === 'atom' ? 'entry' : 'item';
  const spans = findItems(text, name);
  const first = spans[0];
  const root = /^<[^<>]*>/.exec(text)?.[0];
  if (!first || root === undefined) return { ok: false, error: 'no item can be made out' };

  const opening = format === 'rss' ? `${root}<channel><title/>` : root;
  const closing = closingOf(text, format);
  const head = read(repairXml(text.slice(0, first.start) + closing, format));
  const items: Feed['items'][number][] = [];
  const broken: Feed['broken'][number][] = [];
  spans.forEach(({ start, end, closed }, index) => {
    const item = `${name} ${index + 1}`;
    if (index >= salvageLimit) {
      broken.push({ item, reason: `it comes after the first ${salvageLimit} items of a broken feed` });
      return;
    }
    if (!closed && end === text.length) {
      broken.push({ item, reason: 'the feed breaks off inside it' });
      return;
    }
    const part = closed ? text.slice(start, end) : `${text.slice(start, end)}</${name}>`;
    const reading = read(`${opening}${closeSections(part)}${closing}`);
    const found = reading.ok ? reading.feed.items : [];
    if (found.length > 0) items.push(...found);
    else broken.push({ item, reason: reading.ok ? 'it is empty' : `not well-formed: ${reading.error}` });
  });
  return { ok: true, feed: { ...(head.ok ? head.feed : emptyFeed(format)), items, broken } };
}

/** Ends a CDATA section that swallowed its element's closing tag. */
function closeSections(part: string): string {
  const open = part.lastIndexOf('<![CDATA[');
  if (open === -1 || part.includes(']]>', open)) return part;
  const element = /<([\w:.-]+)[^<>]*>\s*$/.exec(part.slice(0, open))?.[1];
  const end = element === undefined ? -1 : part.indexOf(`</${element}>`, open);
  return end === -1 ? part : `${part.slice(0, end)}]]>${part.slice(end)}`;
}

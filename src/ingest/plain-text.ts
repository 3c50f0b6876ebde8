import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { dropDangerous } from './clean/drop-dangerous.ts';
import { findAll, text } from './clean/tree.ts';
import { plainLine } from './plain-line.ts';
import { withoutMarkup } from './clean/without-markup.ts';

/** HTML of a title, a summary or a name as one line of plain text, bounded. It is text: write it escaped. */
export function plainText(html: string, limit: number): string {
  const once = /[<&]/.test(html) ? strip(html.slice(0, 200_000)) : html;
  // Feeds that escape twice leave entities; tags that appear now were meant to be read.
  const twice = encoded.test(once) ? decode(once) : once;
  return plainLine(twice, limit);
}

const encoded = /&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,8}\d{0,2});/i;
const separating = [
  'p',
  'br',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'tr',
  'blockquote',
  'figcaption',
];

function strip(html: string): string {
  const tree: Root = fromHtml(withoutMarkup.whenNested(html.toWellFormed()), { fragment: true });
  dropDangerous(tree);
  for (const node of findAll(tree, ...separating)) node.children.push(text(' '));
  return toString(tree);
}

const decode = (value: string): string =>
  toString(fromHtml(value.replaceAll('<', '&lt;'), { fragment: true }));

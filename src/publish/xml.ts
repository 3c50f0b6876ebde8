import { escapeHtml } from './markup.ts';

/** Tens of thousands have none. */
const bare = {};

/** An element by name, with attributes and with text or children; `null` children are left out. */
export type Element = {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string | number };
  readonly content: string | readonly Element[];
};

export const element = (
  name: string,
  content: string | readonly (Element | null)[] = [],
  attributes: Element['attributes'] = bare,
): Element => ({
  name,
  attributes,
  content: typeof content === 'string' ? content : content.filter((child) => child !== null),
});

export const xmlDocument = (root: Element): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${writeElement(root, '')}\n`;

function writeElement({ name, attributes, content }: Element, indent: string): string {
  const start = `${indent}<${name}${attributes === bare ? '' : writeAttributes(attributes)}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>`;
  return `${start}>\n${content.map((child) => writeElement(child, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}

const writeAttributes = (attributes: Element['attributes']): string =>
  Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');

/** Nothing in it means anything to XML, as in nearly every address and date. */
const plain = /^[\t\n\r !#-%'-;=?-~]*$/;

/** XML 1.0 has no way to write most control characters: they are dropped. */
const escapeXml = (text: string): string =>
  plain.test(text)
    ? text
    : escapeHtml(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));

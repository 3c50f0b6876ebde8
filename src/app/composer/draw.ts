import { boundary, fragment, isCoated, isContext, type Component, type Element } from './element.ts';
import { attributeOf, escapeText, isVoid } from './html.ts';

/** The HTML that React would write for the same element, so that React can take it over in the page. */
export function draw(node: unknown): string {
  const page: Drawing = { html: [], endsInText: false, chosen: null };
  drawNode(node, page);
  return page.html.join('');
}

type Drawing = {
  readonly html: string[];
  /** Two texts in a row are kept apart by a comment, as they are two nodes in React's eyes. */
  endsInText: boolean;
  /** Of the `<select>` that is being drawn. */
  chosen: string | null;
};

function drawNode(node: unknown, page: Drawing): void {
  if (node === null || node === undefined || typeof node === 'boolean' || node === '') return;
  if (typeof node === 'object') {
    if (Symbol.iterator in node) for (const each of node as Iterable<unknown>) drawNode(each, page);
    else drawElement(node as Element, page);
    return;
  }
  page.html.push(page.endsInText ? '<!-- -->' : '', escapeText(String(node)));
  page.endsInText = true;
}

function drawElement({ type, props }: Element, page: Drawing): void {
  if (typeof type === 'string') drawTag(type, props, page);
  else if (type === fragment) drawNode(props['children'], page);
  else if (type === boundary) {
    add(page, '<!--$-->');
    drawNode(props['children'], page);
    add(page, '<!--/$-->');
  } else if (isContext(type)) {
    const outside = type.value;
    type.value = props['value'];
    drawNode(props['children'], page);
    type.value = outside;
  } else if (isCoated(type)) drawElement({ type: type.inner, props }, page);
  else drawNode((type as Component)(props), page);
}

function drawTag(tag: string, props: Element['props'], page: Drawing): void {
  const outside = page.chosen;
  if (tag === 'select') page.chosen = textOf(props['value'] ?? props['defaultValue']);
  const selected = tag === 'option' && page.chosen !== null && page.chosen === textOf(props['value']);
  const attributes = Object.entries(props).map(([name, value]) => attributeOf(tag, name, value));
  add(page, `<${tag}${attributes.join('')}${selected ? ' selected=""' : ''}${isVoid(tag) ? '/>' : '>'}`);
  if (!isVoid(tag)) {
    const inside = props['dangerouslySetInnerHTML'] as { readonly __html: unknown } | undefined;
    if (inside) page.html.push(String(inside.__html));
    else if (tag === 'textarea')
      page.html.push(escapeText(textOf(props['value'] ?? props['defaultValue']) ?? ''));
    else drawNode(props['children'], page);
    add(page, `</${tag}>`);
  }
  page.chosen = outside;
}

function add(page: Drawing, html: string): void {
  page.html.push(html);
  page.endsInText = false;
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

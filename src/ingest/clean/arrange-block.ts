import type { Element, ElementContent } from 'hast';
import {
  childrenOf,
  element,
  findAll,
  hasName,
  isBlank,
  isElement,
  isNamed,
  text,
  type Node,
} from './tree.ts';

/** Turns the content of a box into blocks; handed in by the one who walks. */
export type Flow = (nodes: readonly Node[]) => ElementContent[];

/** Gives a block the inside that its kind has. */
export function arrange(node: Element, flow: Flow): ElementContent[] {
  if (node.tagName === 'pre' || node.tagName === 'hr') return [node];
  if (/^h[1-6]$/.test(node.tagName)) return arrangeHeading(node, flow);
  if (node.tagName === 'figure') return arrangeFigure(node, flow);
  if (node.tagName === 'table') return arrangeTable(node, flow);
  if (hasName(node, 'ul', 'ol', 'dl', 'dir')) return arrangeList(node, flow);
  return [{ ...node, children: flow(childrenOf(node)) }];
}

/** Pictures within a heading come before it. */
function arrangeHeading(node: Element, flow: Flow): ElementContent[] {
  const parts = flow(childrenOf(node));
  const figures = parts.filter((part) => !isNamed(part, 'p'));
  const words = parts.filter((part) => isNamed(part, 'p')).map((part) => part.children);
  return [
    ...figures,
    { ...node, children: words.flatMap((line, index) => (index > 0 ? [text(' '), ...line] : line)) },
  ];
}

function arrangeFigure(node: Element, flow: Flow): ElementContent[] {
  if (findAll(node, 'img', 'table', 'blockquote', 'pre').length === 0) return flow(childrenOf(node));
  const captions = findAll(node, 'figcaption').filter((caption) => node.children.includes(caption));
  const caption = captions.flatMap((part) => loose(part, flow));
  const parts = flow(childrenOf(node).filter((child) => !(isElement(child) && captions.includes(child))));
  const inner = parts.flatMap((part) =>
    isNamed(part, 'figure') && part.properties['className'] === undefined && !isGallery(node)
      ? part.children
      : [part],
  );
  // Words in a figure that are no caption belong beside it.
  const words = inner.filter(isWords);
  const shown = inner.filter((part) => !isWords(part));
  return [
    { ...node, children: [...shown, ...(isBlank(caption) ? [] : [element('figcaption', {}, caption)])] },
    ...words,
  ];
}

const isWords = (part: ElementContent): boolean => isNamed(part, 'p', 'ul', 'ol');

const isGallery = (node: Element): boolean => `${node.properties['className']}` === 'gallery';

/** A table of one cell only arranged the page. */
function arrangeTable(node: Element, flow: Flow): ElementContent[] {
  const cells = cellsOf(node);
  const [only] = cells;
  if (cells.length === 1 && only) return flow(childrenOf(only));
  for (const cell of cells) cell.children = loose(cell, flow);
  return [node];
}

/** The cells and captions of a table, not those of tables within it. */
const cellsOf = (parent: Element): Element[] =>
  childrenOf(parent).flatMap((child) => {
    if (!isElement(child)) return [];
    return hasName(child, 'td', 'th', 'caption') ? [child] : cellsOf(child);
  });

function arrangeList(node: Element, flow: Flow): ElementContent[] {
  const part = node.tagName === 'dl' ? 'dd' : 'li';
  const items = childrenOf(node).flatMap((child): ElementContent[] => {
    if (isElement(child) && hasName(child, 'li', 'dt', 'dd'))
      return [{ ...child, children: loose(child, flow) }];
    if (isElement(child) && hasName(child, 'div') && part === 'dd')
      return arrangeList({ ...child, tagName: 'dl' }, flow).flatMap(inside);
    const stray = flow([child]);
    return stray.length > 0 ? [element(part, {}, stray)] : [];
  });
  return items.length > 0 ? [{ ...node, children: items }] : [];
}

const inside = (node: ElementContent): ElementContent[] => (isElement(node) ? node.children : []);

/** The content of a cell or a list item: bare words where one paragraph would stand. */
function loose(node: Element, flow: Flow): ElementContent[] {
  const parts = flow(childrenOf(node));
  const [only] = parts;
  const plain = parts.length === 1 && isNamed(only, 'p') && Object.keys(only.properties).length === 0;
  return plain ? only.children : parts;
}

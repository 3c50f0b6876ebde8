import type { Parents } from 'hast';
import { withoutControls } from '../plain-line.ts';
import type { Step } from './surroundings.ts';
import { childrenOf, isElement, isNamed, isText, text, type Node } from './tree.ts';

/** White space means one space, none at the ends of a block, and nothing at all between blocks. */
export const tidyText: Step = (tree) => tidyWithin(tree);

const holdsOnlyElements = new Set(
  'root blockquote section figure ul ol dl table thead tbody tfoot tr'.split(' '),
);
const blocks = new Set('p h1 h2 h3 h4 h5 h6 li dt dd td th figcaption caption'.split(' '));
const plainInline = new Set(['span']);

function tidyWithin(parent: Parents): void {
  const name = parent.type === 'root' ? 'root' : parent.tagName;
  if (name === 'pre') return tidyVerbatim(parent);
  const children = joinTexts(childrenOf(parent).flatMap(unwrapBare));
  for (const child of children) {
    if (isElement(child)) tidyWithin(child);
    if (isText(child)) child.value = withoutControls(child.value).replace(/[ \t\n\r\f]+/g, ' ');
  }
  children.forEach((child, index) => {
    if (!isText(child)) return;
    if (isNamed(children[index + 1], 'br')) child.value = child.value.replace(/ $/, '');
    if (isNamed(children[index - 1], 'br')) child.value = child.value.replace(/^ /, '');
  });
  parent.children = children.filter(
    (child) => !isText(child) || !(holdsOnlyElements.has(name) && child.value.trim() === ''),
  );
  if (blocks.has(name)) trimEnds(parent);
}

function tidyVerbatim(parent: Parents): void {
  for (const child of childrenOf(parent)) {
    if (isText(child)) child.value = withoutControls(child.value);
    if (isElement(child)) tidyVerbatim(child);
  }
}

/** A span that says neither language nor direction says nothing. */
const unwrapBare = (node: Node): readonly Node[] =>
  isElement(node) && plainInline.has(node.tagName) && Object.keys(node.properties).length === 0
    ? node.children.flatMap(unwrapBare)
    : [node];

function joinTexts(nodes: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isText(node) && isText(last)) joined[joined.length - 1] = text(last.value + node.value);
    else joined.push(node);
  }
  return joined;
}

function trimEnds(parent: Parents): void {
  const children = childrenOf(parent);
  while (isEnd(children[0])) children.shift();
  while (isEnd(children.at(-1))) children.pop();
  const [first] = children;
  const last = children.at(-1);
  if (isText(first)) first.value = first.value.replace(/^[ ]+/, '');
  if (isText(last)) last.value = last.value.replace(/[ ]+$/, '');
  parent.children = children;
}

const isEnd = (node: Node | undefined): boolean =>
  isText(node) ? /^ *$/.test(node.value) : isNamed(node, 'br');

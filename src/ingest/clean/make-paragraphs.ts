import type { Element, ElementContent } from 'hast';
import type { Step } from './surroundings.ts';
import { arrange } from './arrange-block.ts';
import { wrapRun } from './wrap-run.ts';
import { childrenOf, element, findAll, isElement, isNamed, isText, text, type Node } from './tree.ts';

/** Every piece of text comes to stand in a block, and boxes that only arranged a page disappear. */
export const makeParagraphs: Step = (tree) => {
  tree.children = flow(splitPlainText(childrenOf(tree)));
};

/** A text without any markup has its paragraphs between blank lines. */
const splitPlainText = (nodes: readonly Node[]): readonly Node[] =>
  nodes.every(isText)
    ? nodes
        .map(({ value }) => value)
        .join('')
        .split(/\n[ \t\r]*\n/)
        .map((paragraph) => element('p', {}, [text(paragraph)]))
    : nodes;

const boxes = new Set(
  (
    'div section article main header footer aside center address form fieldset legend details summary hgroup ' +
    'picture html body label marquee tbody thead tfoot tr td th caption colgroup col li dt dd figcaption'
  ).split(' '),
);
const blocks = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure pre hr dir'.split(' '));

function flow(nodes: readonly Node[], properties: Element['properties'] = {}): ElementContent[] {
  const result: ElementContent[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    result.push(...wrapRun(run, properties));
    run = [];
  };
  for (const node of nodes) {
    if (!isElement(node)) {
      run.push(node);
    } else if (
      node.tagName === 'br' &&
      isNamed(
        run.findLast((other) => !isBlankText(other)),
        'br',
      )
    ) {
      endRun();
    } else if (node.tagName === 'p' || (boxes.has(node.tagName) && !isFootnotes(node))) {
      endRun();
      result.push(...flow(childrenOf(node), kept(node)));
    } else if (blocks.has(node.tagName) || isFootnotes(node)) {
      endRun();
      result.push(...arrange(node, flow));
    } else if (findAll(node, ...boxes, ...blocks).length > 0) {
      endRun();
      result.push(...flow(childrenOf(node), properties));
    } else {
      run.push(node);
    }
  }
  endRun();
  return result;
}

const isBlankText = (node: Node): boolean => isText(node) && node.value.trim() === '';
const isFootnotes = (node: Element): boolean =>
  node.tagName === 'section' && `${node.properties['className']}` === 'footnotes';

/** What a box says of its text. */
const kept = ({ tagName, properties: { lang, dir, id, className } }: Element): Element['properties'] => ({
  ...(lang !== undefined && { lang }),
  ...(dir !== undefined && { dir }),
  ...(id !== undefined && { id }),
  ...(tagName === 'p' && className !== undefined && { className }),
});

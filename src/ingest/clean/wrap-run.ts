import type { Element, ElementContent } from 'hast';
import { element, findAll, isBlank, isElement, isText, textOf, type Node } from './tree.ts';

/** A run of text and inline elements as a paragraph; pictures at its ends stand by themselves. */
export function wrapRun(run: readonly Node[], properties: Element['properties']): ElementContent[] {
  const nodes = run.filter((node) => node.type !== 'comment');
  if (isBlank(nodes) || nodes.length === 0) return [];
  const from = nodes.findIndex((node) => !isPicture(node) && !isGap(node));
  if (from === -1) return nodes.filter(isPicture).map(figure);
  const to = nodes.findLastIndex((node) => !isPicture(node) && !isGap(node)) + 1;
  return [
    ...nodes.slice(0, from).filter(isPicture).map(figure),
    element('p', properties, nodes.slice(from, to)),
    ...nodes.slice(to).filter(isPicture).map(figure),
  ];
}

const isGap = (node: Node): boolean => (isText(node) ? node.value.trim() === '' : isBlank([node]));

const isPicture = (node: Node): node is Element =>
  isElement(node) &&
  (node.tagName === 'img' || (findAll(node, 'img').length > 0 && textOf(node).trim() === ''));

const figure = (picture: Element): Element => element('figure', {}, [picture]);

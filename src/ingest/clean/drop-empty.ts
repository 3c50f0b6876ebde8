import type { Element } from 'hast';
import type { Step } from './surroundings.ts';
import {
  attribute,
  childrenOf,
  findAll,
  hasName,
  isElement,
  isNamed,
  isText,
  textOf,
  replaceElements,
  type Node,
} from './tree.ts';

/** Elements that show nothing, and rules that separate nothing, go. */
export const dropEmpty: Step = (tree) => {
  replaceElements(tree, (node) => {
    if (hasName(node, 'a') && attribute(node, 'href') === undefined && attribute(node, 'id') === undefined)
      return node.children;
    return showsNothing(node) ? [] : undefined;
  });
  const children = childrenOf(tree);
  tree.children = children.filter(
    (child, index) =>
      !isNamed(child, 'hr') || !(isRuleOrEnd(children[index - 1]) || isEnd(children.slice(index + 1))),
  );
};

const alwaysShown = new Set(['img', 'br', 'hr', 'wbr', 'td', 'th', 'tr']);

function showsNothing(node: Element): boolean {
  if (alwaysShown.has(node.tagName) || attribute(node, 'id') !== undefined) return false;
  if (node.tagName === 'table') return textOf(node).trim() === '' && findAll(node, 'img').length === 0;
  const children = childrenOf(node);
  if (node.tagName === 'pre') return children.every((child) => isText(child) && child.value.trim() === '');
  if (inline.has(node.tagName)) return children.length === 0;
  return children.every((child) => (isText(child) ? isInvisible(child.value) : isNamed(child, 'br', 'wbr')));
}

/** An inline element of only a space still separates two words. */
const inline = new Set(
  'a em strong b i u s del ins mark small sub sup code kbd samp var abbr cite q dfn time span bdi bdo ruby rb rt rp'.split(
    ' ',
  ),
);

const isInvisible = (value: string): boolean => /^[\s\u200b-\u200d\ufeff]*$/.test(value);

const isRuleOrEnd = (node: Node | undefined): boolean => node === undefined || isNamed(node, 'hr');

const isEnd = (rest: readonly Node[]): boolean =>
  rest.every((node) => !isElement(node) || isNamed(node, 'hr'));

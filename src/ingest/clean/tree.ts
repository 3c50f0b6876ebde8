import type { Comment, Element, ElementContent, Parents, Root, RootContent, Text } from 'hast';
import { toString } from 'hast-util-to-string';

export type Node = Element | Text | Comment;

export const isElement = (node: RootContent | undefined): node is Element => node?.type === 'element';
export const isText = (node: RootContent | undefined): node is Text => node?.type === 'text';

export const isNamed = (node: RootContent | undefined, ...names: string[]): node is Element =>
  isElement(node) && names.includes(node.tagName);

/** The same question of what is known to be an element. */
export const hasName = ({ tagName }: Element, ...names: string[]): boolean => names.includes(tagName);

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element => ({ type: 'element', tagName, properties, children: [...children] });

export const text = (value: string): Text => ({ type: 'text', value });

export const textOf = (node: Element | Root): string => toString(node);

export const childrenOf = (parent: Parents): Node[] =>
  (parent.children as RootContent[]).filter((child): child is Node => child.type !== 'doctype');

export const attribute = ({ properties }: Element, name: string): string | undefined => {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || value === false ? undefined : String(value);
};

export const hasClass = (node: Element, pattern: RegExp): boolean =>
  (attribute(node, 'className') ?? '').split(/\s+/).some((name) => pattern.test(name));

/** Whether a list of nodes holds nothing that is seen. */
export const isBlank = (nodes: readonly Node[]): boolean =>
  nodes.every((node) =>
    isText(node) ? node.value.trim() === '' : node.type === 'comment' || isNamed(node, 'br'),
  );

/** All elements beneath a node, in document order. */
export function allElements(parent: Parents, found: Element[] = []): Element[] {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    found.push(child);
    allElements(child, found);
  }
  return found;
}

/** Those of some names. */
export const findAll = (parent: Parents, ...names: string[]): Element[] =>
  allElements(parent).filter(({ tagName }) => names.includes(tagName));

/** Puts others in the place of elements, innermost first; `undefined` leaves one as it is. */
export function replaceElements(
  parent: Parents,
  replacement: (element: Element) => readonly ElementContent[] | undefined,
): void {
  const children = childrenOf(parent).flatMap((child): readonly Node[] => {
    if (!isElement(child)) return [child];
    replaceElements(child, replacement);
    return replacement(child) ?? [child];
  });
  parent.children = children;
}

import type { Element, Root } from 'hast';
import type { Step } from './surroundings.ts';
import { allElements, attribute, childrenOf, element, findAll, isElement } from './tree.ts';

/**
 * Places that a link of the same text leads to are numbered `n-1`, `n-2` in their order; every other id goes, so that
 * no text can take a name that the page around it uses. Links to no place lose their address.
 */
export const rewriteFootnotes: Step = (tree) => {
  dropSelfLinks(tree, []);
  const linked = new Set(findAll(tree, 'a').map(fragmentOf));
  const names = new Map<string, string>();
  for (const node of allElements(tree)) {
    const id = attribute(node, 'id');
    delete node.properties['id'];
    if (id === undefined || !linked.has(id) || names.has(id)) continue;
    const name = `n-${names.size + 1}`;
    names.set(id, name);
    if (keepsId.has(node.tagName)) node.properties['id'] = name;
    else node.children.unshift(element('a', { id: name }, []));
  }
  for (const link of findAll(tree, 'a')) {
    const fragment = fragmentOf(link);
    if (fragment === undefined) continue;
    const name = names.get(fragment);
    if (name === undefined) delete link.properties['href'];
    else link.properties['href'] = `#${name}`;
  }
};

/** Headings often hold a link to themselves. */
function dropSelfLinks(parent: Root | Element, around: readonly string[]): void {
  for (const child of childrenOf(parent)) {
    if (!isElement(child)) continue;
    const id = attribute(child, 'id');
    const ids = id === undefined ? around : [...around, id];
    if (child.tagName === 'a' && ids.includes(fragmentOf(child) ?? '')) delete child.properties['href'];
    dropSelfLinks(child, ids);
  }
}

const keepsId = new Set([
  'a',
  'p',
  'li',
  'sup',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'td',
  'dt',
  'dd',
]);

function fragmentOf(link: Element): string | undefined {
  const href = attribute(link, 'href');
  if (!href?.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

import type { Element, Root } from 'hast';
import { attribute, findAll, hasClass, replaceElements } from './tree.ts';

/** Takes out, with all they hold, elements that run, style, hide or belong to a page and not to a text. */
export const dropDangerous = (tree: Root): void =>
  replaceElements(tree, (node) => {
    if (dangerous.has(node.tagName) || isHidden(node) || hasClass(node, noise)) return [];
    if (node.tagName === 'noscript') return findAll(tree, 'img').some(isLazy) ? [] : node.children;
    return undefined;
  });

const dangerous = new Set(
  (
    'script style svg math template link meta base head title iframe frame frameset noframes noembed object embed ' +
    'applet param canvas audio video source track map area textarea select option optgroup datalist button input ' +
    'output progress meter xmp plaintext listing dialog portal slot nav menu comment'
  ).split(' '),
);
// Of a picture element, the sources are read with its image.
dangerous.delete('source');

/** What sharing, advertising and related-post plugins add around a text. */
const noise =
  /^(?:feedflare|sharedaddy|sd-sharing.*|jp-relatedposts|addtoany.*|a2a_kit|addthis.*|wpcnt|screen-reader-text|wp-block-buttons?|yarpp.*|post-views|ssba.*|heateor.*|wpulike.*|mc4wp.*|printfriendly|adsbygoogle)$/i;

function isHidden(node: Element): boolean {
  if (node.properties['hidden'] === true || attribute(node, 'hidden') === '') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, 'style') ?? '');
}

const isLazy = (image: Element): boolean =>
  ['dataSrc', 'dataLazySrc', 'dataSrcset', 'dataOriginal'].some(
    (name) => attribute(image, name) !== undefined,
  );

import type { ElementContent, Parents } from 'hast';
import type { Step } from './surroundings.ts';
import { childrenOf, element, findAll, isElement, isText, text, type Node } from './tree.ts';

/** WordPress shortcodes that leaked into the text: captions are put back around their pictures, the rest goes. */
export const repairShortcodes: Step = (tree) => repairWithin(tree);

const captionStart = /\[caption\b[^[\]]{0,1000}\]/;
const captionEnd = /\[\/caption\]/;
/** Names that plugins use; other words in brackets are the author's. */
const leaked =
  /\[\/?(?:caption|gallery|playlist|audio|video|embed|wp_caption|vc_\w+|et_pb_\w+|fusion_\w+|av_\w+|su_\w+|rev_slider|contact-form(?:-7)?|ngg\w*|slideshow|toc|ads?|adrotate|mc4wp_form|sociallocker|column|one_half\w*|divider|button|tweet|instagram|youtube|vimeo)\b[^[\]]{0,2000}\]/g;

function repairWithin(parent: Parents): void {
  const children = joinCaptions(childrenOf(parent));
  for (const child of children) {
    if (isElement(child) && child.tagName !== 'pre' && child.tagName !== 'code') repairWithin(child);
    if (isText(child) && child.value.includes('[')) child.value = child.value.replace(leaked, '');
  }
  parent.children = children;
}

/** `[caption …]<img> words[/caption]` among the children of one parent becomes a figure. */
function joinCaptions(children: readonly Node[]): Node[] {
  const start = children.findIndex((child) => isText(child) && captionStart.test(child.value));
  const end = children.findIndex(
    (child, index) => index >= start && isText(child) && captionEnd.test(child.value),
  );
  const first = children[start];
  const last = children[end];
  if (!isText(first) || !isText(last)) return [...children];
  const [before = '', opening = ''] = splitOnce(first.value, captionStart);
  const [closing = '', after = ''] = splitOnce(first === last ? opening : last.value, captionEnd);
  const inside: ElementContent[] =
    first === last ? [text(closing)] : [text(opening), ...children.slice(start + 1, end), text(closing)];
  const holder = element('div', {}, inside);
  if (findAll(holder, 'img').length === 0) return [...children];
  const images = inside.filter(
    (node) => isElement(node) && (node.tagName === 'img' || findAll(node, 'img').length > 0),
  );
  const words = inside.filter((node) => !images.includes(node));
  const figure = element('figure', {}, [...images, element('figcaption', {}, words)]);
  return [
    ...children.slice(0, start),
    text(before),
    figure,
    text(after),
    ...joinCaptions(children.slice(end + 1)),
  ];
}

function splitOnce(value: string, pattern: RegExp): readonly [string, string] {
  const match = pattern.exec(value);
  return match ? [value.slice(0, match.index), value.slice(match.index + match[0].length)] : [value, ''];
}

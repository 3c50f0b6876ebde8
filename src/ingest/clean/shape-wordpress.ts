import type { Element, ElementContent } from 'hast';
import type { Step } from './surroundings.ts';
import {
  attribute,
  childrenOf,
  element,
  findAll,
  hasClass,
  hasName,
  isElement,
  isNamed,
  replaceElements,
  text,
  textOf,
} from './tree.ts';

/** WordPress says by classes what HTML has elements for: captions, galleries, pull quotes, footnotes, smileys. */
export const shapeWordpress: Step = (tree) =>
  replaceElements(tree, (node) => {
    if (node.tagName === 'img' && hasClass(node, /^(?:wp-smiley|emoji)$/))
      return [text(attribute(node, 'alt') ?? '')];
    if (hasClass(node, /^(?:wp-caption|caption)$/) && node.tagName !== 'figure') return [captioned(node)];
    if (isGallery(node)) return [gallery(node)];
    if (hasClass(node, /^(?:wp-block-)?pullquote$/)) return [pullQuote(node)];
    if (hasClass(node, /^(?:footnotes|wp-block-footnotes|footnote-list)$/) && node.tagName !== 'section') {
      const list = hasName(node, 'ol', 'ul') ? [element(node.tagName, {}, node.children)] : node.children;
      return [element('section', { className: ['footnotes'] }, list)];
    }
    return undefined;
  });

const isCaption = (child: Element): boolean => hasClass(child, /^(?:wp-caption-text|caption-text)$/);

function captioned(node: Element): Element {
  const words = childrenOf(node).filter((child) => isElement(child) && isCaption(child));
  const rest = childrenOf(node).filter((child) => !words.includes(child));
  return element('figure', {}, [
    ...rest,
    ...words.map((child) => element('figcaption', {}, isElement(child) ? child.children : [])),
  ]);
}

const isGallery = (node: Element): boolean =>
  hasClass(node, /^(?:gallery|wp-block-gallery|blocks-gallery-grid|tiled-gallery)$/) &&
  !(node.tagName === 'figure' && hasClass(node, /^gallery$/)) &&
  findAll(node, 'img').length > 0;

/** A figure of figures, each with its own caption, and perhaps one for all. */
function gallery(node: Element): Element {
  const items = galleryItems(node).map(({ image, caption }) =>
    element('figure', {}, [image, ...(caption ? [element('figcaption', {}, caption.children)] : [])]),
  );
  const whole = node.children.filter((child): child is Element => isNamed(child, 'figcaption'));
  return element('figure', { className: ['gallery'] }, [...items, ...whole]);
}

type GalleryItem = { readonly image: Element; readonly caption: Element | undefined };

function galleryItems(node: Element): GalleryItem[] {
  return childrenOf(node).flatMap((child): GalleryItem[] => {
    if (!isElement(child)) return [];
    const images = hasName(child, 'img') ? [child] : findAll(child, 'img');
    const [image] = images;
    if (!image) return [];
    const caption = [child, ...findAll(child, 'figcaption', 'dd', 'p', 'div')].find(
      (part) =>
        hasName(part, 'figcaption') ||
        hasClass(part, /^(?:wp-caption-text|gallery-caption|blocks-gallery-item__caption)$/),
    );
    return images.length === 1 ? [{ image, caption }] : galleryItems(child);
  });
}

/** The same look for a quotation within a figure and one alone. */
function pullQuote(node: Element): ElementContent {
  const inner = node.children.find((child): child is Element => isNamed(child, 'blockquote'));
  const children =
    inner && textOf(inner).trim() === textOf(node).trim()
      ? inner.children
      : node.children.flatMap(unwrapQuote);
  return element('blockquote', { className: ['pullquote'] }, children);
}

const unwrapQuote = (child: ElementContent): readonly ElementContent[] =>
  isNamed(child, 'blockquote') ? child.children : [child];

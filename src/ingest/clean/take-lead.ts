import type { Element, Root } from 'hast';
import type { PictureKey, PictureSource } from '../../domain/picture.ts';
import type { Step } from './surroundings.ts';
import { attribute, findAll, hasClass, isElement } from './tree.ts';

/**
 * The lead stands above the text: where the text's first picture is the same one, it is taken out. Where the feed
 * names none, a picture that the text begins with becomes the lead.
 */
export const takeLead: Step = (tree, work) => {
  const [image] = findAll(tree, 'img');
  const figure =
    image && tree.children.find((child) => isElement(child) && findAll(child, 'img').includes(image));
  if (!image || !isElement(figure) || !standsAlone(figure)) return;
  const source = work.pictures.get(attribute(image, 'dataPicture') as PictureKey);
  if (!source) return;
  if (work.lead === undefined) {
    if (tree.children[0] !== figure) return;
    work.lead = source;
  } else if (isSamePicture(source.address, work.lead.address)) {
    work.lead = inWords(work.lead, source);
  } else {
    return;
  }
  remove(tree, figure);
};

const standsAlone = (figure: Element): boolean =>
  figure.tagName === 'figure' && findAll(figure, 'img').length === 1 && !hasClass(figure, /^gallery$/);

/** WordPress writes the sizes of one picture as `-1024x640` and `-scaled` before the suffix. */
export const isSamePicture = (a: string, b: string): boolean => withoutSize(a) === withoutSize(b);

const withoutSize = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:i\d\.wp\.com\/)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/(?:-\d{2,4}x\d{2,4}|-scaled)(?=\.\w+$)/, '');

const inWords = (lead: PictureSource, source: PictureSource): PictureSource => ({
  ...lead,
  alt: lead.alt || source.alt,
  caption: lead.caption || source.caption,
});

function remove(tree: Root, figure: Element): void {
  tree.children = tree.children.filter((child) => child !== figure);
}

import type { Element, RootContent } from 'hast';
import type { PictureKey, PictureSource } from '../../domain/picture.ts';
import type { Step, Work } from './surroundings.ts';
import { attribute, findAll, hasClass, isElement } from './tree.ts';

/**
 * The lead stands above the text: where the text's first picture is the same one, it is taken out. Where the feed
 * names none, a picture that the text begins with becomes the lead.
 */
export const takeLead: Step = (tree, work) => {
  const repeated = new Set<RootContent>();
  for (const [index, child] of tree.children.entries()) {
    if (!isElement(child) || findAll(child, 'img').length === 0) continue;
    const source = standsAlone(child) ? sourceOf(child, work) : undefined;
    if (source && work.lead === undefined && index === 0) work.lead = source;
    if (!source || !work.lead || !isSamePicture(source.address, work.lead.address)) break;
    work.lead = inWords(work.lead, source);
    repeated.add(child);
  }
  tree.children = tree.children.filter((child) => !repeated.has(child));
};

const sourceOf = (figure: Element, { pictures }: Work): PictureSource | undefined =>
  findAll(figure, 'img').flatMap(
    (image) => pictures.get(attribute(image, 'dataPicture') as PictureKey) ?? [],
  )[0];

const standsAlone = (figure: Element): boolean =>
  figure.tagName === 'figure' && findAll(figure, 'img').length === 1 && !hasClass(figure, /^gallery$/);

/** WordPress writes the sizes of one picture as `-1024x640` and `-scaled` before the suffix. */
const isSamePicture = (a: string, b: string): boolean => withoutSize(a) === withoutSize(b);

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

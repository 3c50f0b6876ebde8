import type { Element } from 'hast';
import { pictureFrom } from '../picture-source.ts';
import { plainLine } from '../plain-line.ts';
import { bestCandidate } from './best-candidate.ts';
import type { Step, Work } from './surroundings.ts';
import { attribute, findAll, isElement, replaceElements } from './tree.ts';

/** Images keep a key instead of an address; trackers' pixels and what cannot be fetched go. */
export const keyPictures: Step = (tree, work) => {
  for (const picture of findAll(tree, 'picture')) inheritSources(picture);
  replaceElements(tree, (node) => {
    if (node.tagName === 'picture')
      return node.children.filter((child) => !isElement(child) || child.tagName !== 'source');
    if (node.tagName === 'source') return [];
    if (node.tagName !== 'img') return undefined;
    return keyed(node, work);
  });
};

function inheritSources(picture: Element): void {
  const [image] = findAll(picture, 'img');
  const offered = findAll(picture, 'source')
    .map((source) => attribute(source, 'srcSet') ?? attribute(source, 'dataSrcset'))
    .filter((candidates) => candidates !== undefined);
  if (image && bestCandidate(image) === undefined) image.properties['srcSet'] = offered.at(-1);
}

function keyed(image: Element, work: Work): Element[] {
  const key = attribute(image, 'dataPicture');
  const known = key === undefined ? undefined : knownPicture(key, work);
  const alt = withoutBrackets(plainLine(attribute(image, 'alt') ?? '', 1000));
  if (known) {
    work.pictures.set(known.key, known);
    return [{ ...image, properties: { dataPicture: known.key, alt } }];
  }
  if (isPixel(image)) return [];
  const candidate = bestCandidate(image);
  const address = candidate === undefined ? undefined : work.resolvePicture(candidate);
  if (address === undefined || pixelAddress.test(address)) return [];
  const source = pictureFrom(address, alt, '');
  if (!work.pictures.has(source.key)) work.pictures.set(source.key, source);
  return [{ ...image, properties: { dataPicture: source.key, alt } }];
}

/** So that a tag ends at the first `>`, on which everything that reads a body in haste relies. */
const withoutBrackets = (value: string): string => value.replaceAll('<', '‹').replaceAll('>', '›');

const knownPicture = (key: string, { known, pictures }: Work) =>
  known.find((source) => source.key === key) ?? [...pictures.values()].find((source) => source.key === key);

function isPixel(image: Element): boolean {
  const style = attribute(image, 'style') ?? '';
  const sizes = ['width', 'height'].map(
    (side) =>
      attribute(image, side) ?? new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+)px`, 'i').exec(style)?.[1],
  );
  return sizes.some(
    (size) => size !== undefined && /^[\d.]+(?:px)?$/.test(size.trim()) && Number.parseFloat(size) <= 2,
  );
}

/** Counters of feed services, statistics and advertising, whatever size they claim. */
const pixelAddress =
  /^https?:\/\/(?:(?:[\w-]+\.)*(?:feedsportal\.com|pheedo\.com|pheedcontent\.com|doubleclick\.net|scorecardresearch\.com|google-analytics\.com|quantserve\.com|feedads\.g\.doubleclick\.net|pixel\.wp\.com|stats\.wordpress\.com|feeds\.wordpress\.com|blogsmithmedia\.com\/www\.\w+\/media\/feedlogo|tracker\.[\w.-]+)(?:[/:]|$)|feeds?\.feedburner\.com\/~|feedproxy\.google\.com\/~|[^/]+\/~[rf]f?\/|(?:www\.)?facebook\.com\/tr\b|rss\.buysellads\.com)/i;

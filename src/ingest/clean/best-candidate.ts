import type { Element } from 'hast';
import { attribute } from './tree.ts';

const widthLimit = 2000;

/** The address of an image that is worth fetching: the widest up to 2000 pixels, real ones before placeholders. */
export function bestCandidate(image: Element): string | undefined {
  const sets = ['srcSet', 'dataSrcset', 'dataLazySrcset'].map((name) => attribute(image, name));
  const offered = sets.flatMap((set) => (set === undefined ? [] : readSrcset(set)));
  const fitting = offered.filter(({ width }) => width <= widthLimit).toSorted((a, b) => b.width - a.width)[0];
  const lazy = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigSrc'].map((name) =>
    attribute(image, name),
  );
  return [fitting?.address, ...lazy, attribute(image, 'src'), offered[0]?.address]
    .map((address) => address?.trim())
    .find(
      (address) =>
        address !== undefined && address !== '' && !/^(?:data|blob|about|javascript):/i.test(address),
    );
}

/** Of `a.jpg 480w, b.jpg 2x`: addresses may hold commas, so a candidate ends where white space and a size say so. */
function readSrcset(value: string): { address: string; width: number }[] {
  const candidates = value.slice(0, 6000).matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g);
  return [...candidates].map(([, address = '', amount = '1', unit = 'x']) => ({
    address,
    // An image without a width is taken for one of 800 pixels at single density.
    width: unit === 'w' ? Number(amount) : Number(amount) * 800,
  }));
}

import type { MediaNs } from 'feedsmith';
import type { FeedPicture } from '../feed-item.ts';
import { escapeText } from '../feed-item.ts';

type Enclosure = { readonly url?: string; readonly type?: string };

/** Pictures of the media namespace, best first: whole ones by width, then thumbnails. */
export function mediaPictures(media: MediaNs.ItemOrFeed | undefined): FeedPicture[] {
  const parts = media ? [media, ...(media.groups ?? [])] : [];
  const caption = escapeText(media?.description?.value ?? '');
  const contents = parts
    .flatMap((part) => part.contents ?? [])
    .filter(isPicture)
    .toSorted((a, b) => suitability(b.width) - suitability(a.width))
    .map((content) => ({
      address: content.url ?? '',
      alt: content.title?.value ?? '',
      caption: content.description?.value ?? '',
    }));
  const thumbnails = [...parts, ...parts.flatMap((part) => part.contents ?? [])]
    .flatMap((part) => part.thumbnails ?? [])
    .toSorted((a, b) => suitability(b.width) - suitability(a.width))
    .map(({ url }) => ({ address: url ?? '', alt: '', caption: '' }));
  const pictures = [...contents, ...thumbnails].filter(({ address }) => address !== '');
  return pictures.map((picture) => ({
    ...picture,
    caption: picture.caption || (media?.title ? '' : caption),
  }));
}

export const enclosurePictures = (enclosures: readonly Enclosure[] | undefined): FeedPicture[] =>
  (enclosures ?? [])
    .filter(isPicture)
    .flatMap(({ url }) => (url ? [{ address: url, alt: '', caption: '' }] : []));

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

function isPicture({ url, type, medium }: Enclosure & { readonly medium?: string }): boolean {
  if (medium !== undefined) return medium === 'image';
  if (type !== undefined && type !== '') return type.startsWith('image/') && !type.includes('svg');
  return pictureFile.test(url ?? '');
}

/** Wider is better up to 2000 pixels; what says nothing stands between. */
const suitability = (width: number | undefined): number => {
  if (width === undefined) return 600;
  return width <= 2000 ? width : 1999 - width / 1e6;
};

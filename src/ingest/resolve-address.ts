import { dirname } from 'node:path';
import { isRedirecting, type Feed, type FeedItem } from './feed-item.ts';
import { localPicture } from './local-picture.ts';
import type { Place } from './read-source.ts';
import { withoutTrackers } from './without-trackers.ts';

export type Resolver = {
  /** The absolute http(s) address that a link means, without trackers. */
  readonly link: (href: string) => string | undefined;
  /** The absolute address of a picture: http(s), or a file beneath the folder of a local feed. */
  readonly picture: (address: string) => string | undefined;
};

/** How the addresses of one item are read: against `xml:base`, else its own page, the site, the feed. */
export function resolverFor(
  item: Pick<FeedItem, 'link' | 'base'>,
  feed: Pick<Feed, 'link' | 'base'>,
  place: Place,
): Resolver {
  const source = place.kind === 'web' ? place.url : undefined;
  const site = absolute(feed.link, source);
  const declared =
    absolute(item.base, absolute(feed.base, source ?? site)) ?? absolute(feed.base, source ?? site);
  const page = absolute(item.link, declared ?? site ?? source);
  const base = declared ?? (page !== undefined && !isRedirecting(page) ? page : (site ?? source));
  return {
    link: (href) => {
      const address = absolute(href, base);
      return address === undefined ? undefined : withoutTrackers(address);
    },
    picture: (address) => {
      if (/\.svgz?(?:[?#]|$)/i.test(address)) return undefined;
      if (place.kind === 'file' && declared === undefined && isRelative(address)) {
        return localPicture(dirname(place.path), address);
      }
      return absolute(address, base);
    },
  };
}

const isRelative = (address: string): boolean => !/^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);

/** http and https only; an address without a scheme but with a host is taken as https. */
function absolute(address: string | undefined, base: string | undefined): string | undefined {
  const written = address?.trim() ?? '';
  if (written === '') return undefined;
  const whole = base === undefined && written.startsWith('//') ? `https:${written}` : written;
  if (!URL.canParse(whole, base)) return undefined;
  const url = new URL(whole, base);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '')
    return undefined;
  return url.href.length <= 2000 ? url.href : undefined;
}

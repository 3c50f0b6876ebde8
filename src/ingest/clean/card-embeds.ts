import type { Element } from 'hast';
import type { Step } from './surroundings.ts';
import { attribute, element, findAll, hasClass, replaceElements, text, textOf } from './tree.ts';

/** Players and frames become a plain link to what they show, which works without a network's third party. */
export const cardEmbeds: Step = (tree) =>
  replaceElements(tree, (node) => {
    if (frames.has(node.tagName)) {
      // WordPress writes the card itself, as a quotation, and hides the frame behind it.
      if (hasClass(node, /^wp-embedded-content$/)) return [];
      return cardOf(addressOf(node), attribute(node, 'title'));
    }
    if (hasClass(node, /^wp-block-embed$/) && /^https?:\/\/\S+$/.test(textOf(node).trim())) {
      return cardOf(textOf(node).trim(), undefined);
    }
    return undefined;
  });

const frames = new Set(['iframe', 'embed', 'object', 'video', 'audio', 'amp-youtube', 'lite-youtube']);

function addressOf(node: Element): string | undefined {
  const video = attribute(node, 'dataVideoid') ?? attribute(node, 'videoid');
  if (video !== undefined) return `https://www.youtube.com/watch?v=${encodeURIComponent(video)}`;
  const named = ['dataSrc', 'dataLazySrc', 'src', 'data'].map((name) => attribute(node, name));
  const nested = findAll(node, 'source', 'embed', 'param', 'a')
    .filter((part) => part.tagName !== 'param' || /^(?:movie|src)$/i.test(attribute(part, 'name') ?? ''))
    .map((part) => attribute(part, 'src') ?? attribute(part, 'value') ?? attribute(part, 'href'));
  return [...named, ...nested].find(
    (address) => address !== undefined && !/^(?:about|data|javascript):/i.test(address),
  );
}

function cardOf(address: string | undefined, title: string | undefined): Element[] {
  const watched = address === undefined ? undefined : watchAddress(address.trim());
  if (watched === undefined || watched === '' || !/^(?:https?:)?\/\/|^\.{0,2}\//i.test(watched)) return [];
  const label =
    title !== undefined && !/^(?:youtube|vimeo)? ?video player$/i.test(title.trim()) ? title.trim() : '';
  return [
    element('p', { className: ['embed'] }, [
      element('a', { href: watched }, [text(label || nameOf(watched))]),
    ]),
  ];
}

/** Where a person sees what a player's address plays. */
function watchAddress(address: string): string {
  const youtube = /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,})/i.exec(
    address,
  )?.[1];
  if (youtube !== undefined && youtube !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube}`;
  const vimeo = /^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(address)?.[1];
  return vimeo === undefined ? address : `https://vimeo.com/${vimeo}`;
}

function nameOf(address: string): string {
  const base = 'https://relative.invalid/';
  if (!URL.canParse(address, base)) return address;
  const { hostname, pathname } = new URL(address, base);
  return hostname === 'relative.invalid' ? pathname : hostname.replace(/^www\./, '');
}

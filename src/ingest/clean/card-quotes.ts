import type { Element, ElementContent } from 'hast';
import type { Step } from './surroundings.ts';
import {
  attribute,
  childrenOf,
  element,
  findAll,
  hasClass,
  isElement,
  replaceElements,
  text,
} from './tree.ts';

/** Posts of social networks, a quotation that a script would have dressed: their words, and a plain link to them. */
export const cardQuotes: Step = (tree) =>
  replaceElements(tree, (node) => {
    if (node.tagName !== 'blockquote' || !hasClass(node, posts)) return undefined;
    const address = addressOf(node);
    const words = node.children.filter((child) => isElement(child) && isSaid(child));
    const quote = words.length > 0 ? [element('blockquote', {}, words)] : [];
    return address === undefined ? quote : [...quote, cardOf(address)];
  });

const posts =
  /^(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-post|mastodon-embed|telegram-post|bluesky-embed|reddit-embed\w*)$/;

/** Tweets hold what was said in a paragraph of its own; the rest is dates, names and pleas to look there. */
const isSaid = (child: Element): boolean =>
  child.tagName === 'p' && childrenOf(child).some((part) => part.type === 'text' && part.value.trim() !== '');

function addressOf(node: Element): string | undefined {
  const named = ['dataInstgrmPermalink', 'cite', 'dataHref'].map((name) => attribute(node, name));
  const links = findAll(node, 'a').map((link) => attribute(link, 'href'));
  return [...named, ...links.toReversed()].find((address) => /^https?:\/\//i.test(address ?? ''));
}

function cardOf(address: string): ElementContent {
  const { hostname } = URL.canParse(address) ? new URL(address) : { hostname: address };
  const label = hostname.replace(/^www\./, '');
  return element('p', { className: ['embed'] }, [element('a', { href: address }, [text(label)])]);
}

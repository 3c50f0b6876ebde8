import type { Element } from 'hast';
import type { Step, Work } from './surroundings.ts';
import { attribute, findAll, replaceElements } from './tree.ts';

/** Links become absolute, plain and free of trackers; what leads nowhere safe stays as its words. */
export const resolveLinks: Step = (tree, work) =>
  replaceElements(tree, (node) => {
    if (node.tagName !== 'a') return undefined;
    const href = destinationOf(attribute(node, 'href'), work);
    const name = attribute(node, 'id') ?? attribute(node, 'name');
    if (href === undefined && name === undefined) return node.children;
    if (href !== undefined && isItsOwnPicture(node, href)) return node.children;
    const outside = href !== undefined && /^https?:/.test(href);
    const { lang, dir } = node.properties;
    node.properties = {
      ...(href !== undefined && { href }),
      ...(outside && { rel: ['noopener', 'noreferrer'] }),
      ...(name !== undefined && { id: name }),
      ...(lang !== undefined && { lang }),
      ...(dir !== undefined && { dir }),
    };
    return [node];
  });

function destinationOf(href: string | undefined, work: Work): string | undefined {
  const written = href?.trim() ?? '';
  if (written === '' || runs.test(written)) return undefined;
  if (written.startsWith('#')) return written;
  const mail = /^mailto:([^\s?<>"]+@[^\s?<>"]+)/i.exec(written)?.[1];
  if (mail !== undefined) return `mailto:${mail}`;
  const address = work.resolveLink(written);
  return address === undefined ? undefined : (withinArticle(address, work) ?? address);
}

/** Such a scheme, whatever a browser or a reader of another standard skips before it. */
const runs = /^[^\w/?#.]*(?:javascript|vbscript|data|file|blob)\s*:/i;

/** A footnote's mark that names the whole address of the article that it stands in. */
function withinArticle(address: string, { original }: Work): string | undefined {
  const [page, fragment] = address.split('#');
  return original !== undefined && fragment && page === original.split('#')[0] ? `#${fragment}` : undefined;
}

/** WordPress links a picture to its own larger file, which nobody can open offline. */
const isItsOwnPicture = (node: Element, href: string): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?$/i.test(href) && findAll(node, 'img').length > 0;

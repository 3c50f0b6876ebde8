export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'wordpress';

export type Detected =
  | { readonly format: 'rss' | 'rdf' | 'atom'; readonly text: string }
  | { readonly format: 'json'; readonly text: string }
  | { readonly format: null; readonly looksLike: string };

/**
 * Tells a feed by its root element, after whatever stands before it: comments, a doctype, warnings of a
 * broken server, a page that a feed was pasted into. `text` begins at the root.
 */
export function detectFormat(text: string): Detected {
  const start = /\S/.exec(text)?.index ?? text.length;
  const first = text[start];
  if (first === undefined) return { format: null, looksLike: 'an empty file' };
  if (first === '{' || first === '[') return { format: 'json', text: text.slice(start) };
  const root = findRoot(text);
  if (root) return root;
  const element = /<([A-Za-z][\w:.-]*)/.exec(text)?.[1];
  if (/^(?:html|head|body)$/i.test(element ?? '') || /<!doctype\s+html/i.test(text.slice(0, 4096))) {
    return { format: null, looksLike: 'a web page, not a feed' };
  }
  return { format: null, looksLike: element ? `a document that begins with <${element}>` : 'plain text' };
}

/** Inside a web page, only a whole feed counts, not one that is mentioned. */
function findRoot(text: string): Detected | undefined {
  const roots = /<(?:[\w.-]+:)?(rss|rdf|feed)(?=[\s>])[^<>]*>/gi;
  for (let tries = 0; tries < 50; tries += 1) {
    const match = roots.exec(text);
    if (!match) return undefined;
    const name = match[1]?.toLowerCase();
    if (insideComment(text, match.index)) continue;
    const after = text.slice(roots.lastIndex, roots.lastIndex + 65_536);
    const hasParts =
      /<(?:[\w.-]+:)?(?:channel|item|entry|title|id|link)[\s/>]|<\/(?:[\w.-]+:)?(?:rss|rdf|feed)\s*>|^\s*$/i;
    if (!hasParts.test(after)) continue;
    const format = name === 'rss' ? 'rss' : name === 'feed' ? 'atom' : 'rdf';
    return { format, text: text.slice(match.index) };
  }
  return undefined;
}

function insideComment(text: string, index: number): boolean {
  const open = text.lastIndexOf('<!--', index);
  return open !== -1 && !text.slice(open, index).includes('-->');
}

export type ItemName = 'item' | 'entry';

/** Where an item stands in the text of a feed; `closed` is false when the text breaks off inside it. */
export type ItemSpan = { readonly start: number; readonly end: number; readonly closed: boolean };

/**
 * Finds the items of a feed without parsing it: their tags, outside comments and CDATA. A section in which one
 * item ends and the next begins was never closed, and is not believed.
 */
export function findItems(text: string, name: ItemName): ItemSpan[] {
  const spans: ItemSpan[] = [];
  const tag = new RegExp(`<(/?)(?:[\\w.-]+:)?${name}(?=[\\s/>])[^<>]*?(/?)>`, 'iy');
  const crossing = new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>\\s*<(?:[\\w.-]+:)?${name}[\\s>]`, 'i');
  let start: number | undefined;
  let depth = 0;
  let crossedAt = -1;
  const closing = closingsOf(text);
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const opened = text.startsWith('<![CDATA[', at) ? ']]>' : text.startsWith('<!--', at) ? '-->' : undefined;
    if (opened !== undefined) {
      const end = closing(opened, at);
      if (end !== -1 && crossedAt < at) {
        const place = text.slice(at, end).search(crossing);
        if (place !== -1) crossedAt = at + place;
      }
      at = end === -1 || (at < crossedAt && crossedAt < end) ? at + 4 : end + 3;
      continue;
    }
    tag.lastIndex = at;
    const match = tag.exec(text);
    if (!match) {
      at += 1;
      continue;
    }
    at = tag.lastIndex;
    if (match[2] === '/') continue;
    if (match[1] === '/') {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && start !== undefined) {
        spans.push({ start, end: at, closed: true });
        start = undefined;
      }
    } else {
      // An item within an item: the first was not closed, unless the feed nests empty ones.
      if (start !== undefined && depth > 0 && !closesTwice(text, at, name)) {
        spans.push({ start, end: match.index, closed: false });
        start = match.index;
        continue;
      }
      depth += 1;
      start ??= match.index;
    }
  }
  if (start !== undefined) spans.push({ start, end: text.length, closed: false });
  return spans;
}

/** Whether the next two item tags both close: then the second opening stood inside the first item. */
function closesTwice(text: string, from: number, name: ItemName): boolean {
  const tags = new RegExp(`<(/?)(?:[\\w.-]+:)?${name}(?=[\\s>])`, 'gi');
  tags.lastIndex = from;
  return tags.exec(text)?.[1] === '/' && tags.exec(text)?.[1] === '/';
}

/** Where a section ends that is open at a place; each end is looked for once, however many sections lead to it. */
function closingsOf(text: string): (mark: ']]>' | '-->', from: number) => number {
  const last = { ']]>': 0, '-->': 0 };
  return (mark, from) => {
    if (last[mark] !== -1 && last[mark] < from) last[mark] = text.indexOf(mark, from);
    return last[mark];
  };
}

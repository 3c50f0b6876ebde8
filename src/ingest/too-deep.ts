/** Elements within elements: many more than a page has that closes none of its paragraphs. */
const elements = 10_000;
const values = 500;

/** Whether XML leaves more open at once than any feed does: what is so deep costs a parser a hundred times its size. */
export function isXmlTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const section = text.startsWith('<![CDATA[', at)
      ? ']]>'
      : text.startsWith('<!--', at)
        ? '-->'
        : undefined;
    if (section !== undefined) {
      const end = text.indexOf(section, at);
      // One that never ends holds the rest.
      if (end === -1) return false;
      at = end + section.length;
      continue;
    }
    at += 1;
    const next = text[at];
    if (next === '/') depth = Math.max(0, depth - 1);
    else if (next !== undefined && /[a-z_]/i.test(next)) {
      const close = text.indexOf('>', at);
      if (close === -1) return false;
      if (text[close - 1] !== '/') depth += 1;
      if (depth > elements) return true;
    }
  }
  return false;
}

/** The same of JSON, which needs three levels to be a feed. */
export function isJsonTooDeep(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > values) return true;
  }
  return false;
}

import type { SafeHtml } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { plainText } from '../search/plain-text.ts';
import { interfaceWords } from './interface-words.ts';
import { escapeHtml } from './markup.ts';

/** A tag as the cleaning steps write it: attributes double-quoted, in which `<` and `>` may stand. */
const tags = /<(\/?)([a-z][a-z0-9]*)(?:\s+[a-z-]+(?:="[^"]*")?)*\s*\/?>/g;

/**
 * A table wider than its column scrolls in a region that has a name and takes the focus, so that a keyboard reaches
 * what does not fit. Tables within tables stay as they are.
 */
export function frameTables(html: SafeHtml, language: Language): SafeHtml {
  const word = interfaceWords(language).reading.table;
  let framed = '';
  let done = 0;
  let start = 0;
  let depth = 0;
  for (const { 0: tag, 1: closing, 2: name, index } of html.matchAll(tags)) {
    if (name !== 'table') continue;
    if (closing === '' && depth++ === 0) start = index;
    if (closing === '' || --depth > 0) continue;
    const table = html.slice(start, index + tag.length);
    const label = plainText(/<caption>(.*?)<\/caption>/s.exec(table)?.[1] ?? '') || word;
    const region = `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(label)}">`;
    framed += `${html.slice(done, start)}${region}${table}</div>`;
    done = index + tag.length;
  }
  return (framed + html.slice(done)) as SafeHtml;
}

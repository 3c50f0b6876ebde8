import type { ParsedFeed } from './feed-item.ts';
import { readJsonFeed } from './formats/json.ts';
import { readRssInJson, rssInJson } from './formats/rss-in-json.ts';
import { readWordpress } from './formats/wordpress.ts';

/** Reads JSON that is a feed of any kind that we know; of one that broke off, the items that are whole. */
export function parseJson(text: string): ParsedFeed {
  const strict = parse(text);
  // Line breaks and tabs within strings, as they come out of templates.
  const whole = strict.ok ? strict : parse(text.replace(/\p{Cc}/gu, ' '));
  const cut = whole.ok ? undefined : closeJson(text);
  const value = cut === undefined ? whole : parse(cut);
  if (!value.ok) return whole.ok ? value : { ok: false, error: whole.error };
  const broken = cut === undefined ? [] : [{ item: 'last item', reason: 'the feed breaks off inside it' }];
  return readValue(value.value, broken);
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function readValue(value: unknown, broken: readonly { item: string; reason: string }[]): ParsedFeed {
  if (typeof value !== 'object' || value === null) return { ok: false, error: 'this JSON is no feed' };
  const wordpress = readWordpress(value);
  if (wordpress) return { ok: true, feed: { ...wordpress, broken: [...wordpress.broken, ...broken] } };
  const rss = rssInJson.safeParse(value);
  if (rss.success) return { ok: true, feed: { ...readRssInJson(rss.data), broken } };
  try {
    return { ok: true, feed: { ...readJsonFeed(value), broken } };
  } catch {
    const members = Object.keys(Array.isArray(value) ? (value[0] ?? {}) : value).slice(0, 5);
    return {
      ok: false,
      error: `this JSON is neither a JSON Feed nor WordPress posts; it holds ${members.join(', ')}`,
    };
  }
}

/** Cuts after the last whole member of the outermost list, and closes what is open there. */
function closeJson(text: string): string | undefined {
  const open: string[] = [];
  let best: { end: number; closing: string } | undefined;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (inString) {
      if (letter === '\\') index += 1;
      else if (letter === '"') inString = false;
      continue;
    }
    if (letter === '"') inString = true;
    else if (letter === '{') open.push('}');
    else if (letter === '[') open.push(']');
    else if (letter === '}' || letter === ']') {
      if (open.pop() !== letter) break;
      if (letter === '}' && open.length <= 2 && open.at(-1) === ']') {
        best = { end: index + 1, closing: open.toReversed().join('') };
      }
    }
  }
  return best && text.slice(0, best.end) + best.closing;
}

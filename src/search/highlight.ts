import { matchesTerm, parseQuery } from './query.ts';
import { tokenize } from './tokenize.ts';

/** A stretch of text; joined, the runs are the text. */
export type Run = { readonly text: string; readonly matched: boolean };

/** Cuts a text into runs, the words that answer the query marked. */
export function highlight(text: string, asked: string): Run[] {
  const query = parseQuery(asked);
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end, term } of tokenize(text)) {
    if (!matchesTerm(query, term)) continue;
    if (start > done) runs.push({ text: text.slice(done, start), matched: false });
    runs.push({ text: text.slice(start, end), matched: true });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done), matched: false });
  return runs;
}

/** About `length` characters around the first word that answers, cut at words, with an ellipsis where cut. */
export function snippet(text: string, asked: string, length = 180): Run[] {
  const query = parseQuery(asked);
  const first = tokenize(text).find(({ term }) => matchesTerm(query, term));
  const from = wordStart(text, Math.max(0, (first?.start ?? 0) - Math.floor(length / 3)));
  const to = wordEnd(text, from + length);
  const runs = highlight(text.slice(from, to).trim(), asked);
  return [
    ...(from > 0 ? [{ text: '… ', matched: false }] : []),
    ...runs,
    ...(to < text.length ? [{ text: ' …', matched: false }] : []),
  ];
}

/** The start of a word at or soon after a place; the place itself where words are endless. */
function wordStart(text: string, place: number): number {
  if (place === 0) return 0;
  const space = text.indexOf(' ', place);
  return space === -1 || space > place + 40 ? place : space + 1;
}

function wordEnd(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const space = text.lastIndexOf(' ', place);
  return space < place - 40 ? place : space;
}

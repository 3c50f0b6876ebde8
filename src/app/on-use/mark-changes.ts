import type { SafeHtml } from '../../domain/article.ts';
import { trustedHtml } from '../trusted-types.ts';
import { partsOf } from './place.ts';
import { pairParts, wordDiff, type Run } from './word-diff.ts';

const mark = 'change';

/** Marks in the text that is open what came since an earlier one and what went; returns the number of passages. */
export function markChanges(body: HTMLElement, earlier: SafeHtml): number {
  const parts = partsOf(body);
  const pairs = pairParts(textsIn(earlier), parts.map(textOf));
  let place = 0;
  let passages = 0;
  for (const { before, after } of pairs) {
    const part = parts[place];
    if (after !== null) place += 1;
    if (before === after) continue;
    passages += 1;
    if (after === null) insertRemoved(before ?? '', body, part);
    else if (part) markRuns(part, wordDiff(before ?? '', after));
  }
  return passages;
}

/** How many passages differ, without touching the text. */
export const countChanges = (body: HTMLElement, earlier: SafeHtml): number =>
  pairParts(textsIn(earlier), partsOf(body).map(textOf)).filter(({ before, after }) => before !== after)
    .length;

export function unmarkChanges(body: HTMLElement): void {
  for (const added of body.querySelectorAll(`ins.${mark}`)) added.replaceWith(...added.childNodes);
  for (const removed of body.querySelectorAll(`del.${mark}, p.${mark}`)) removed.remove();
  body.normalize();
}

function textsIn(html: SafeHtml): string[] {
  const template = document.createElement('template');
  template.innerHTML = trustedHtml(html);
  return [...template.content.children].map(textOf);
}

const textOf = (part: Element): string => part.textContent ?? '';

function insertRemoved(text: string, body: HTMLElement, before: Element | undefined): void {
  const paragraph = document.createElement('p');
  paragraph.className = mark;
  paragraph.append(marked('del', text));
  body.insertBefore(paragraph, before ?? null);
}

type Placed = { readonly node: Text; readonly start: number; readonly end: number };

/** From the last run to the first: what is cut off a node's end leaves the places before it as they were. */
function markRuns(part: Element, runs: readonly Run[]): void {
  const nodes = textNodesOf(part);
  let at = textOf(part).length;
  for (const { kind, text } of runs.toReversed()) {
    if (kind === 'removed') insertAt(part, nodes, at, marked('del', text));
    else at -= text.length;
    if (kind === 'added') for (const node of nodes) wrap(node, at, at + text.length);
  }
}

function textNodesOf(part: Element): Placed[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const nodes: Placed[] = [];
  let start = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push({ node, start, end: start + node.length });
    start += node.length;
  }
  return nodes;
}

function wrap({ node, start, end }: Placed, from: number, to: number): void {
  const first = Math.max(from, start) - start;
  const last = Math.min(to, end) - start;
  if (first >= last) return;
  const added = first > 0 ? node.splitText(first) : node;
  if (added.length > last - first) added.splitText(last - first);
  const ins = marked('ins', '');
  added.replaceWith(ins);
  ins.append(added);
}

function insertAt(part: Element, nodes: readonly Placed[], at: number, removed: HTMLElement): void {
  const found = nodes.find(({ start, end }) => start < at && at <= end);
  if (!found) {
    const [first] = nodes;
    if (first) outside(first.node).before(removed);
    else part.append(removed);
    return;
  }
  const { node, start } = found;
  if (at - start < node.length) node.splitText(at - start);
  outside(node).after(removed);
}

const outside = (node: Text): ChildNode => node.parentElement?.closest(`ins.${mark}`) ?? node;

function marked(name: 'ins' | 'del', text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = mark;
  element.textContent = text;
  return element;
}

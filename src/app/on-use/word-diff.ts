/** A run of words of the new text, or of the old one where it was `removed`. */
export type Run = { readonly kind: 'kept' | 'added' | 'removed'; readonly text: string };

/** Beyond this many differences two texts have little in common: all of the one went, all of the other came. */
const mostSteps = 400;

/** What turned one text into another, word by word. The kept and added runs are the new text, letter by letter. */
export function wordDiff(before: string, after: string): Run[] {
  return joined(editScript(wordsOf(before), wordsOf(after)));
}

/**
 * Which part of a list was which before: each new one with its former self, `null` where it has none, and those that
 * went, before the new one that follows them. Parts that stayed hold the rest in place; between them, what came takes
 * the place of what went, in order.
 */
export function pairParts(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let went: string[] = [];
  let came: string[] = [];
  const settle = (): void => {
    for (let place = 0; place < Math.max(went.length, came.length); place += 1)
      pairs.push({ before: went[place] ?? null, after: came[place] ?? null });
    went = [];
    came = [];
  };
  for (const { kind, text } of editScript(before, after)) {
    if (kind === 'removed') went.push(text);
    else if (kind === 'added') came.push(text);
    else {
      settle();
      pairs.push({ before: text, after: text });
    }
  }
  settle();
  return pairs;
}
export type Pair = { readonly before: string | null; readonly after: string | null };

/** A word with the white space and marks after it, so that joining them gives the text back. */
const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}'’ʻʼ-]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** The shortest way from one list to another, as Myers finds it. */
function editScript(before: readonly string[], after: readonly string[]): Run[] {
  const reached: number[][] = [];
  const far: number[] = [];
  const most = Math.min(mostSteps, before.length + after.length);
  const at = (lists: readonly number[], diagonal: number): number => lists[diagonal + most + 1] ?? -1;
  far[most + 2] = 0;
  for (let steps = 0; steps <= most; steps += 1) {
    reached.push([...far]);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down =
        diagonal === -steps || (diagonal !== steps && at(far, diagonal - 1) < at(far, diagonal + 1));
      let old = down ? at(far, diagonal + 1) : at(far, diagonal - 1) + 1;
      while (old < before.length && old - diagonal < after.length && before[old] === after[old - diagonal])
        old += 1;
      far[diagonal + most + 1] = old;
      if (old >= before.length && old - diagonal >= after.length) return walkBack(before, after, reached, at);
    }
  }
  return [
    ...before.map((text): Run => ({ kind: 'removed', text })),
    ...after.map((text): Run => ({ kind: 'added', text })),
  ];
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  reached: readonly (readonly number[])[],
  at: (lists: readonly number[], diagonal: number) => number,
): Run[] {
  const runs: Run[] = [];
  let old = before.length;
  let now = after.length;
  for (let steps = reached.length - 1; steps >= 0; steps -= 1) {
    const far = reached[steps] ?? [];
    const diagonal = old - now;
    const down = diagonal === -steps || (diagonal !== steps && at(far, diagonal - 1) < at(far, diagonal + 1));
    const from = diagonal + (down ? 1 : -1);
    const fromOld = steps === 0 ? 0 : at(far, from);
    const fromNow = steps === 0 ? 0 : fromOld - from;
    while (old > fromOld && now > fromNow) {
      runs.push({ kind: 'kept', text: before[--old] ?? '' });
      now -= 1;
    }
    if (steps === 0) break;
    if (down) runs.push({ kind: 'added', text: after[--now] ?? '' });
    else runs.push({ kind: 'removed', text: before[--old] ?? '' });
  }
  return runs.toReversed();
}

/** Neighbours of one kind as one run; between two changed words, the space changed with them. */
function joined(words: readonly Run[]): Run[] {
  const runs: Run[] = [];
  let removed = '';
  let added = '';
  let space = '';
  const settle = (kept: string): void => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed });
    if (added !== '') runs.push({ kind: 'added', text: added });
    const last = runs.at(-1);
    if (kept !== '' && last?.kind === 'kept')
      runs[runs.length - 1] = { kind: 'kept', text: last.text + kept };
    else if (kept !== '') runs.push({ kind: 'kept', text: kept });
    removed = added = space = '';
  };
  for (const { kind, text } of words) {
    if (kind === 'kept') {
      if (removed + added !== '' && space === '' && /^\s+$/.test(text)) space = text;
      else settle(space + text);
      continue;
    }
    removed += space;
    added += space;
    space = '';
    if (kind === 'removed') removed += text;
    else added += text;
  }
  settle(space);
  return runs;
}

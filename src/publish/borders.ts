/**
 * The editions after which the ranges of a tree end, newest first, for changes whose editions are given newest first.
 * Above the border of a target there are about that many changes: never more, and three quarters of it where the
 * editions allow. Of the editions that would do the border is the most dyadic one, so that it stays where it is
 * while editions come, and then moves by a power of two.
 */
export function bordersOf(changed: readonly number[], targets: readonly number[]): number[] {
  const borders: number[] = [];
  let above = 0;
  for (const target of targets) {
    if (target >= changed.length) break;
    const most = largestCut(changed, target);
    if (most <= above) continue;
    const least = smallestCut(changed, Math.max(above + 1, Math.ceil(target * 0.75)), most);
    const border = mostDyadic(changed[most] ?? 0, (changed[least - 1] ?? 0) - 1);
    borders.push(border);
    above = changed.findIndex((edition) => edition <= border);
  }
  return borders;
}

/** The greatest number of changes, not above the target, that ends where an edition does. */
function largestCut(changed: readonly number[], target: number): number {
  let cut = target;
  while (cut > 0 && changed[cut] === changed[cut - 1]) cut -= 1;
  return cut;
}

function smallestCut(changed: readonly number[], from: number, most: number): number {
  let cut = Math.min(from, most);
  while (cut < most && changed[cut] === changed[cut - 1]) cut += 1;
  return cut;
}

/** Of these integers the one that the highest power of two divides. */
function mostDyadic(from: number, to: number): number {
  let best = to;
  for (let step = 1; Math.floor(to / step) * step >= from; step *= 2) best = Math.floor(to / step) * step;
  return best;
}

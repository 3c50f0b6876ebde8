/**
 * The best `wanted` of things that are worth so much, named by their numbers, best first: a heap whose top is the least
 * of those kept, so that most things are compared once. Between equals `isBefore` decides.
 */
export function bestOf(
  worths: Float64Array,
  wanted: number,
  isBefore: (one: number, other: number) => boolean,
): number[] {
  const isBetter = (one: number, other: number): boolean => {
    const difference = (worths[one] ?? 0) - (worths[other] ?? 0);
    return difference === 0 ? isBefore(one, other) : difference > 0;
  };
  const heap: number[] = [];
  const sink = (from: number): void => {
    const thing = heap[from] ?? 0;
    let place = from;
    for (;;) {
      let child = place * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBetter(heap[child] ?? 0, heap[child + 1] ?? 0)) child += 1;
      if (!isBetter(thing, heap[child] ?? 0)) break;
      heap[place] = heap[child] ?? 0;
      place = child;
    }
    heap[place] = thing;
  };
  if (wanted <= 0) return heap;
  let least = -Infinity;
  for (let thing = 0; thing < worths.length; thing += 1) {
    if (heap.length < wanted) {
      heap.push(thing);
      if (heap.length < wanted) continue;
      for (let place = wanted >> 1; place >= 0; place -= 1) sink(place);
    } else {
      if ((worths[thing] ?? 0) < least || !isBetter(thing, heap[0] ?? 0)) continue;
      heap[0] = thing;
      sink(0);
    }
    least = worths[heap[0] ?? 0] ?? 0;
  }
  return heap.toSorted((one, other) => (isBetter(one, other) ? -1 : 1));
}

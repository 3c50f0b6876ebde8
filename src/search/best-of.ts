/**
 * The best `wanted` of so many things, named by their numbers, best first: a heap whose top is the least of those kept,
 * so that most things are compared once. `isBetter` orders any two.
 */
export function bestOf(
  count: number,
  wanted: number,
  isBetter: (one: number, other: number) => boolean,
): number[] {
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
  for (let thing = 0; thing < count; thing += 1) {
    if (heap.length < wanted) {
      heap.push(thing);
      if (heap.length === wanted) for (let place = wanted >> 1; place >= 0; place -= 1) sink(place);
    } else if (wanted > 0 && isBetter(thing, heap[0] ?? 0)) {
      heap[0] = thing;
      sink(0);
    }
  }
  return heap.toSorted((one, other) => (isBetter(one, other) ? -1 : 1));
}

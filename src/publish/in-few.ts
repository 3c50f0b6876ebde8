import pLimit from 'p-limit';

/** Blocks and texts compressed and written at a time: as many as Node has threads for it. */
const parallel = 4;

/** Does work on each, a few at a time; results in their order. */
export const inFew = <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => pLimit(parallel).map(items, work);

import * as z from 'zod/mini';

/** A member that may be missing or of another shape, which then counts as missing. */
export const forgiving = <Shape extends z.core.SomeType>(shape: Shape) =>
  // oxlint-disable-next-line promise/valid-params -- zod's, not a promise's
  z.catch(z.optional(shape), undefined);

export const forgivingText = forgiving(z.string());

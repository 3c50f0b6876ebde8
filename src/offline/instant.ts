import type { Instant } from '../domain/article.ts';

/** Milliseconds since 1970 as an instant of the record. */
export const instantOf = (milliseconds: number): Instant =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

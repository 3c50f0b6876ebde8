import type { Instant } from '../domain/article.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;

/** As the tables write it. */
export const instantOf = (milliseconds: number): Instant =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');

/** Before everything. */
export const never: Instant = instantOf(0);

export const seconds = 1000;
export const minutes = 60 * seconds;
export const hours = 60 * minutes;
export const days = 24 * hours;

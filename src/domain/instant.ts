import type { Instant } from './article.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;

export const seconds = 1000;
export const minutes = 60 * seconds;
export const hours = 60 * minutes;
export const days = 24 * hours;

/** As records, tables and devices write it: UTC, to the second. */
export const instantOf = (milliseconds: number): Instant =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');

/** Before everything. */
export const never: Instant = instantOf(0);

import type { Instant } from './article.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;

export const seconds = 1000;
export const minutes = 60 * seconds;
export const hours = 60 * minutes;
export const days = 24 * hours;
const year = 365.25 * days;

/** As records, tables and devices write it: UTC, to the second. */
export const instantOf = (milliseconds: number): Instant =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');

/** Whole years from one instant to another, at least 0. */
export const yearsBetween = (earlier: Instant, later: Instant): number =>
  Math.max(0, Math.floor((Date.parse(later) - Date.parse(earlier)) / year)) || 0;

/** The instant since which a year has passed. */
export const yearBefore = (later: Instant): Instant => instantOf(Date.parse(later) - year);

/** Before everything. */
export const never: Instant = instantOf(0);

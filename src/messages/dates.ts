/**
 * Dates are the publication's, in UTC: the page that was prerendered and the one that the device composes say the same.
 */
export const longDate = (instant: string, language: string): string =>
  format(instant, language, { day: 'numeric', month: 'long', year: 'numeric' });

/**
 * To the minute, by the reader's clock or by UTC, which it says. Put together here: a page is the same in Node and in
 * every browser until it knows where its reader is.
 */
export function exactMoment(instant: string, language: string, zone: 'here' | 'UTC'): string {
  const moment = new Date(instant);
  const ahead = zone === 'here' ? -moment.getTimezoneOffset() : 0;
  const shown = new Date(moment.getTime() + ahead * 60_000);
  if (Number.isNaN(shown.getTime())) return '';
  const hours = Math.trunc(Math.abs(ahead) / 60);
  const minutes = Math.abs(ahead) % 60;
  const offset = ahead === 0 ? '' : `${ahead < 0 ? '−' : '+'}${hours}${minutes ? `:${minutes}` : ''}`;
  const written = shown.toISOString();
  return `${longDate(written, language)}, ${written.slice(11, 16)} UTC${offset}`;
}

/** With the day's name, for the masthead. */
export const fullDate = (instant: string, language: string): string =>
  format(instant, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** For lists, where the year matters only when it is another one. */
export const shortDate = (instant: string, language: string, beside: string | null): string =>
  format(instant, language, {
    day: 'numeric',
    month: 'short',
    ...(beside?.slice(0, 4) === instant.slice(0, 4) ? {} : { year: 'numeric' }),
  });

/** A year, a month or a day: `2024`, `2024-03`, `2024-03-05`. */
export const partialDate = (date: string, language: string): string =>
  format(date, language, {
    year: 'numeric',
    ...(date.length > 4 && { month: 'long' }),
    ...(date.length > 7 && { day: 'numeric' }),
  });
/** `Novembre 2026`, as a title has it. `month`: `2026-11`. */
export const monthName = (month: string, language: string): string =>
  capital(format(`${month}-01T00:00:00Z`, language, { month: 'long', year: 'numeric' }), language);

/** The same without its year, under which it stands. */
export const monthInYear = (month: string, language: string): string =>
  capital(format(`${month}-01T00:00:00Z`, language, { month: 'long' }), language);

/** `Lundi 23`, among the days of one month. */
export const dayInMonth = (instant: string, language: string): string =>
  capital(format(instant, language, { weekday: 'long', day: 'numeric' }), language);

const capital = (text: string, language: string): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** The reader's own clock: when this device last asked for news. */
export const clockTime = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));

/** Making one takes a hundred times as long as asking it, and a month's page asks for each of its articles. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(instant: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const name = language + JSON.stringify(options);
  const known = formats.get(name) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formats.set(name, known);
  return known.format(date);
}

import type { Instant } from '../domain/article.ts';
import { instantOf } from '../domain/instant.ts';

/** The first of some dates that can be read, in UTC with seconds. Dates without a zone are taken as UTC. */
export function parseDate(texts: readonly string[]): Instant | undefined {
  for (const text of texts.map((written) => written.slice(0, 100))) {
    const time = parseIso(text) ?? parseWritten(text);
    if (time !== undefined && time >= 0 && time < Date.UTC(2100, 0)) {
      return instantOf(time);
    }
  }
  return undefined;
}

/** ISO 8601 and W3C-DTF, whole or only a date, `-` or `/` between. */
function parseIso(text: string): number | undefined {
  const match =
    /^\s*(\d{4})(?:[-/]?(\d{2})(?:[-/]?(\d{2}))?)?(?:(?:T|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*([A-Za-z]{1,5}|[+-]\d{1,2}:?\d{0,2})?\s*$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  return instant(
    [
      Number(year),
      Number(month ?? 1) - 1,
      Number(day ?? 1),
      Number(hour ?? 0),
      Number(minute ?? 0),
      Number(second ?? 0),
    ],
    zone,
  );
}

/** RFC 822 and what people make of it: `Thu, 1 Jan 04 19:48:21 EST`, `Jan 1, 2004`, `jeudi 1 janvier 2004`. */
function parseWritten(text: string): number | undefined {
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([ap])?\.?m?\b\.?/i.exec(text);
  const rest = clock ? `${text.slice(0, clock.index)} ${text.slice(clock.index + clock[0].length)}` : text;
  const words = rest.match(/[+-]\d{1,2}:?\d{2}\b|\p{L}[\p{L}\p{M}.]*|\d+/gu) ?? [];
  const month = words.map(monthOf).find((found) => found !== undefined);
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const yearAt = numbers.findIndex((number, index) => number > 31 || index === 1);
  const year = numbers[yearAt];
  const day = numbers.find((number, index) => index !== yearAt && number >= 1 && number <= 31);
  if (month === undefined || year === undefined || day === undefined) return undefined;
  const half = clock?.[4]?.toLowerCase();
  const hour = Number(clock?.[1] ?? 0);
  const zone = clock
    ? words.find((word) => /^[+-]\d/.test(word) || zones[word.toUpperCase()] !== undefined)
    : undefined;
  return instant(
    [
      fullYear(year),
      month,
      day,
      half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour,
      Number(clock?.[2] ?? 0),
      Number(clock?.[3] ?? 0),
    ],
    zone,
  );
}

const fullYear = (year: number): number => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year);

/** Months by their first letters in English, French and Russian. */
const months: readonly RegExp[] = [
  /^jan|^янв/i,
  /^f[eé]v|^feb|^фев/i,
  /^mar|^мар/i,
  /^a[pv]r|^апр/i,
  /^ma[iy]|^ма[йя]/i,
  /^jun|^juin|^июн/i,
  /^jul|^juil|^июл/i,
  /^aug|^ao[uû]|^авг/i,
  /^sep|^сен/i,
  /^oct|^окт/i,
  /^nov|^ноя/i,
  /^d[eé]c|^дек/i,
];

/** `mardi` is no month. */
function monthOf(word: string): number | undefined {
  if (/^mardi$/i.test(word)) return undefined;
  const month = months.findIndex((pattern) => pattern.test(word));
  return month === -1 ? undefined : month;
}

/** Hours from UTC of the zones that feeds name. */
// prettier-ignore
const zones: Readonly<Record<string, number>> = {
  UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 1, BST: 1, CET: 1, MEZ: 1, CEST: 2, MESZ: 2, EET: 2, EEST: 3, MSK: 3, MSD: 4,
  EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10,
  UZT: 5, TMT: 5, TJT: 5, KGT: 6, ALMT: 5, JST: 9, KST: 9, AEST: 10, AEDT: 11, AKDST: -8, IST: 5.5,
};

function instant(
  [year, month, day, hour, minute, second]: readonly [number, number, number, number, number, number],
  zone: string | undefined,
): number | undefined {
  if (month > 11 || month < 0 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60)
    return undefined;
  return Date.UTC(year, month, day, hour, minute, Math.min(second, 59)) - offsetOf(zone) * 60_000;
}

/** In minutes; an unknown name counts as UTC, a date a few hours off being better than none. */
function offsetOf(zone: string | undefined): number {
  const numeric = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '');
  if (!numeric) return (zones[(zone ?? '').toUpperCase()] ?? 0) * 60;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return numeric[1] === '-' ? -minutes : minutes;
}

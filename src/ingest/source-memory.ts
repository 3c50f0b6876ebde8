import * as z from 'zod/mini';
import type { Instant } from '../domain/article.ts';
import { instantOf } from '../domain/instant.ts';

/** What is remembered of a source between visits, as JSON. */
const memory = z.object({
  /** As it was declared; another one begins anew. */
  declared: z.string(),
  /** Where permanent redirects or a search for feeds led. */
  address: z.optional(z.string()),
  format: z.nullable(z.string()),
  /** What its last answer gave to ask again with (RFC 9110, 13.1). */
  etag: z.optional(z.string()),
  lastModified: z.optional(z.string()),
  /** What it was read with: other topics or categories make other drafts of the same bytes. */
  desk: z.optional(z.string()),
  failures: z.int(),
  /** Not to be asked earlier. */
  notBefore: z.optional(z.string()),
  /** WordPress: the first page of the archive that is not known whole. */
  page: z.optional(z.int()),
});
export type SourceMemory = Readonly<z.infer<typeof memory>>;

export const newMemory = (declared: string): SourceMemory => ({ declared, format: null, failures: 0 });

/** What the record keeps, where it is of this address. */
export function readMemory(text: string | null, declared: string): SourceMemory {
  try {
    const parsed = memory.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success && parsed.data.declared === declared ? parsed.data : newMemory(declared);
  } catch {
    return newMemory(declared);
  }
}

const quarter = 15 * 60;
const day = 24 * 60 * 60;

/** After each failure in a row twice as long as after the last, from a quarter of an hour to a day; longer where the site asks. */
export function afterFailure(
  held: SourceMemory,
  now: Instant,
  retryAfter: string | null = null,
): SourceMemory {
  const failures = held.failures + 1;
  const wait = Math.max(Math.min(day, quarter * 2 ** (failures - 1)), secondsOf(retryAfter, now));
  return { ...held, failures, notBefore: instantOf(Date.parse(now) + wait * 1000) };
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), believed up to a week. */
function secondsOf(retryAfter: string | null, now: Instant): number {
  if (retryAfter === null) return 0;
  const seconds = /^\d+$/.test(retryAfter.trim())
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.parse(now)) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), 7 * day) : 0;
}

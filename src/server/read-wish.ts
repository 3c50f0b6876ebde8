import type { Context } from 'hono';
import type { Wish } from '../newsletter/act-on-link.ts';
import type { Newsletter } from '../newsletter/open-newsletter.ts';

/** Mail clients add and take away the last slash. */
export const both = (path: string): string[] => [path, `${path}/`];

export const tokenOf = (context: Context): string => context.req.query('t') ?? '';

/** What a form of the preferences page asks for. Erasing wants its box ticked. */
export function readWish(
  form: URLSearchParams,
  { readWishes }: Pick<Newsletter, 'readWishes'>,
): Wish | undefined {
  const act = form.get('act');
  if (act === 'pause' || act === 'resume' || act === 'leave') return { act };
  if (act === 'erase') return form.get('sure') === 'true' ? { act } : undefined;
  if (act !== 'change') return undefined;
  const wishes = readWishes({ ...Object.fromEntries(form), topics: form.getAll('topics') });
  return wishes && { act, wishes };
}

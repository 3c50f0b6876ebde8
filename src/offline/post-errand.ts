import { addresses } from '../domain/addresses.ts';
import type { StoredErrand } from './errand.ts';

export type Reception =
  | { readonly is: 'taken' }
  | { readonly is: 'refused'; readonly problem: string }
  | { readonly is: 'unheard' };
export type PostErrand = (errand: StoredErrand) => Promise<Reception>;

const deadline = 20_000;

/** Carries a sign-up to its service. Only 202 means taken: a login page that answers 200 has taken nothing. */
export const postErrand: PostErrand = async ({ id, form }) => {
  try {
    const response = await fetch(addresses.subscriptions, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify(form),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(deadline),
    });
    if (response.status === 202) return { is: 'taken' };
    return isForGood(response.status)
      ? { is: 'refused', problem: await problemOf(response) }
      : { is: 'unheard' };
  } catch {
    return { is: 'unheard' };
  }
};

/** Client errors that asking again will not cure: not a service that is not there yet, too busy or too slow. */
export const isForGood = (status: number): boolean =>
  status >= 400 && status < 500 && ![404, 405, 408, 425, 429].includes(status);

/** The title of an RFC 9457 problem, or its number. */
async function problemOf(response: Response): Promise<string> {
  try {
    const problem: unknown = await response.json();
    if (typeof problem === 'object' && problem !== null && 'title' in problem)
      return String(problem.title).slice(0, 200);
  } catch {
    // Not a problem document: its number says enough.
  }
  return String(response.status);
}

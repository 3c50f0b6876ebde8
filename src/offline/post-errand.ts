import { addresses } from '../domain/addresses.ts';
import type { LetterLink } from '../domain/letter-link.ts';
import type { Standing, Wishes } from '../domain/subscriber.ts';
import type { StoredErrand } from './errand.ts';
import { readStanding } from './read-standing.ts';

export type Reception =
  | { readonly is: 'taken'; readonly standing?: Standing }
  | { readonly is: 'refused'; readonly problem: string; readonly gone: boolean }
  | { readonly is: 'unheard' };
export type PostErrand = (errand: StoredErrand) => Promise<Reception>;

const deadline = 20_000;

/** Carries an errand to its service. A login page that answers 200 has taken nothing. */
export const postErrand: PostErrand = async (errand) => {
  const { id } = errand;
  if (errand.kind === 'sign-up')
    return receive(
      addresses.subscriptions,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify(errand.form),
      },
      async ({ status }) => (status === 202 ? { is: 'taken' } : undefined),
    );
  return receive(
    linkAddress(errand.link),
    {
      method: 'POST',
      headers: { accept: 'application/json', 'idempotency-key': id },
      body: errand.kind === 'leave' ? formOf({ act: 'leave' }) : formOf({ act: 'change', ...errand.wishes }),
    },
    standingIn,
  );
};

/** Asks how the subscription of a link stands; asking changes nothing. */
export const askStanding = (link: LetterLink): Promise<Reception> =>
  receive(linkAddress(link), { headers: { accept: 'application/json' } }, standingIn);

async function receive(
  address: string,
  request: RequestInit,
  read: (response: Response) => Promise<Reception | undefined>,
): Promise<Reception> {
  try {
    const response = await fetch(address, {
      ...request,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(deadline),
    });
    return (await read(response)) ?? (await refusalOf(response));
  } catch {
    return { is: 'unheard' };
  }
}

const linkAddress = ({ purpose, token }: LetterLink): string => `${addresses.mailed[purpose]}?t=${token}`;

const formOf = (fields: { act: string } & Partial<Wishes>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
  );

async function standingIn(response: Response): Promise<Reception | undefined> {
  if (response.status !== 200) return undefined;
  const standing = readStanding(await response.json());
  return standing ? { is: 'taken', standing } : { is: 'unheard' };
}

async function refusalOf(response: Response): Promise<Reception> {
  const problem = await problemOf(response);
  const gone = /:(unknown|expired|spent)-link$/.test(problem?.type ?? '');
  if (!gone && !isForGood(response.status)) return { is: 'unheard' };
  return { is: 'refused', problem: problem?.title ?? String(response.status), gone };
}

/** Client errors that asking again will not cure: not a service that is not there yet, too busy or too slow. */
export const isForGood = (status: number): boolean =>
  status >= 400 && status < 500 && ![404, 405, 408, 425, 429].includes(status);

/** The type and title of an RFC 9457 problem. */
async function problemOf(response: Response): Promise<{ type: string; title: string } | undefined> {
  try {
    const problem: unknown = await response.json();
    if (typeof problem !== 'object' || problem === null || !('title' in problem)) return undefined;
    const type = 'type' in problem ? String(problem.type) : '';
    return { type, title: String(problem.title).slice(0, 200) };
  } catch {
    // Not a problem document: its number says enough.
    return undefined;
  }
}

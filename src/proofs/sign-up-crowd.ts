import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import { signUpOf } from '../newsletter/sign-up.proof.ts';

/** What a person's sign-up was answered; 0 when the server died over it. */
export type CrowdAnswer = {
  readonly email: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly retryAfter: string | undefined;
};

export type Crowd = {
  readonly port: number;
  readonly emails: readonly string[];
  /** How many speak at once. */
  readonly atOnce: number;
  readonly onAnswer?: (answers: number) => void;
};

/** Signs people up, each from a network of their own, as a trusted proxy on this machine tells. */
export async function signUpCrowd({ port, emails, atOnce, onAnswer }: Crowd): Promise<CrowdAnswer[]> {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: atOnce });
  const answers: CrowdAnswer[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let person = next++; person < emails.length; person = next++) {
      const email = emails[person] ?? '';
      const began = performance.now();
      const answer = await signUp(pool, email, person).catch(() => ({ status: 0, retryAfter: undefined }));
      answers.push({ email, ...answer, milliseconds: performance.now() - began });
      onAnswer?.(answers.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await pool.destroy();
  return answers;
}

async function signUp(pool: Pool, email: string, person: number) {
  const { statusCode, headers, body } = await pool.request({
    method: 'POST',
    path: '/api/subscriptions',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': networkOf(person) },
    body: JSON.stringify(signUpOf(email)),
  });
  await body.dump();
  return { status: statusCode, retryAfter: headers['retry-after']?.toString() };
}

/** A public /24 for each. */
const networkOf = (person: number): string =>
  `${20 + (person >> 16)}.${(person >> 8) & 255}.${person & 255}.7`;

/** The time that a share of the answers took at most. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, type DatabasePlace } from '../database/open-database.ts';
import { catchMail, type MailCatcher } from '../newsletter/mail-catcher.ts';
import { signUpOf } from '../newsletter/sign-up.proof.ts';
import { lettersQueued, queueEmpties, startLetterServer } from './letter-servers.ts';
import { seeded } from './seeded.ts';

export type KillReport = {
  readonly kills: number;
  /** Kills that left letters accepted and not known to be sent. */
  readonly between: number;
  readonly accepted: number;
  readonly letters: number;
  /** Letters that came twice, under one Message-ID. */
  readonly doubles: number;
  readonly violations: readonly string[];
};

const perRound = 8;

/**
 * Signs people up at a server that is killed with -9 at moments that the seed decides, half of them just after its
 * first answer; it is started again and told again what it did not answer. In the end each 202 has led to one letter; a second copy bears the same Message-ID.
 */
export async function killWhileSending(
  place: DatabasePlace,
  seed: number,
  kills: number,
): Promise<KillReport> {
  const random = seeded(seed);
  const catcher = await catchMail(5000);
  const database = await openDatabase(place);
  const accepted = new Set<string>();
  let unheard: number[] = [];
  let [next, between] = [0, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    const server = await startLetterServer(place, catcher.url);
    const people = [...unheard, ...Array.from({ length: perRound }, () => (next += 1))];
    const answers = people.map((person) => signUp(server.port, person));
    if (kill % 2 === 0) await pause(random() * 250);
    else await firstAccepted(answers).then(() => pause(random() * 40));
    server.child.kill('SIGKILL');
    const heard = await Promise.all(answers);
    for (const [position, person] of people.entries()) if (heard[position]) accepted.add(addressOf(person));
    unheard = people.filter((_person, position) => !heard[position]);
    await server.gone;
    if ((await lettersQueued(database)) > 0) between += 1;
  }
  const last = await startLetterServer(place, catcher.url);
  for (const person of unheard) if (await signUp(last.port, person)) accepted.add(addressOf(person));
  const queueProblem = await queueEmpties(database, 30_000).finally(() => database.destroy());
  last.child.kill('SIGTERM');
  await last.gone;
  await catcher.close();
  return { kills, between, ...judge(accepted, next, catcher, queueProblem) };
}

/** Until the first 202, or until nobody is left who could give one. */
const firstAccepted = (answers: readonly Promise<boolean>[]): Promise<unknown> =>
  Promise.any(
    answers.map(async (answer) => (await answer) || Promise.reject(new Error('not accepted'))),
  ).catch(() => undefined);

const addressOf = (person: number): string => `lecteur${person}@exemple.org`;

/** True for a 202; false when nobody answered. The key is the person's, as a device keeps it. */
async function signUp(port: number, person: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/subscriptions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `person-${person}` },
      body: JSON.stringify(signUpOf(addressOf(person))),
    });
    return answer.status === 202;
  } catch {
    return false;
  }
}

function judge(
  accepted: ReadonlySet<string>,
  people: number,
  catcher: MailCatcher,
  queueProblem: string | undefined,
): Omit<KillReport, 'kills' | 'between'> {
  const violations = queueProblem === undefined ? [] : [queueProblem];
  if (accepted.size !== people) violations.push(`${people - accepted.size} sign-ups were never accepted`);
  const ids = new Map<string, string[]>();
  for (const { to, headers } of catcher.letters()) {
    const id = headers.find(({ name }) => name === 'message-id')?.value ?? '';
    for (const address of to) ids.set(address, [...(ids.get(address) ?? []), id]);
  }
  for (const address of accepted) {
    const received = ids.get(address) ?? [];
    if (received.length === 0) violations.push(`${address} was accepted and got no letter`);
    if (new Set(received).size > 1) violations.push(`${address} got two letters`);
  }
  for (const address of ids.keys())
    if (!accepted.has(address)) violations.push(`${address} got a letter and was not accepted`);
  const letters = catcher.letters().length;
  return { accepted: accepted.size, letters, doubles: letters - ids.size, violations };
}

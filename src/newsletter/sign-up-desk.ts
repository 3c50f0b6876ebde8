import { setImmediate as turn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Clock } from '../domain/instant.ts';
import { mailboxOf } from './email-address.ts';
import type { House } from './house.ts';
import { takeSignUps, type SignUpOutcome, type SignUpRequest } from './take-sign-up.ts';

/** Where people queue to sign up. */
export type SignUpDesk = (request: SignUpRequest) => Promise<SignUpOutcome>;

type Waiting = {
  readonly request: SignUpRequest;
  readonly answer: (outcome: SignUpOutcome) => void;
  readonly fail: (error: unknown) => void;
};

/** More in one statement would gain nothing. */
const mostTogether = 200;
/** Whoever comes when so many wait is asked to come back: they would wait longer than a device does. */
const mostWaiting = 2000;

/**
 * Sign-ups that arrive together are one transaction. A commit waits for the disk, and one wait serves them all; nobody
 * is answered before it is over. When it fails, all of them hear that nothing was stored.
 */
export function openSignUpDesk(database: Kysely<Tables>, house: House, clock: Clock): SignUpDesk {
  let waiting: Waiting[] = [];
  let isOpen = false;

  const serve = async (): Promise<void> => {
    while (waiting.length > 0) {
      // Whatever else has arrived by now comes along.
      await turn();
      const { group, rest } = together(waiting);
      waiting = rest;
      const requests = group.map(({ request }) => request);
      try {
        const outcomes = await database
          .transaction()
          .execute((transaction) => takeSignUps(transaction, house, requests, clock()));
        for (const [place, { answer }] of group.entries()) answer(outcomes[place] ?? 'busy');
      } catch (error) {
        for (const { fail } of group) fail(error);
      }
    }
    isOpen = false;
  };

  return (request) => {
    if (waiting.length >= mostWaiting) return Promise.resolve('busy');
    return new Promise((answer, fail) => {
      waiting.push({ request, answer, fail });
      if (isOpen) return;
      isOpen = true;
      void serve();
    });
  };
}

/** The first ones in line, no two of one mailbox or under one key: the second is to find what the first one left. */
function together(waiting: readonly Waiting[]): { group: Waiting[]; rest: Waiting[] } {
  const taken = new Set<string>();
  const [group, rest]: [Waiting[], Waiting[]] = [[], []];
  for (const each of waiting) {
    const { address, key } = each.request;
    const names = [mailboxOf(address), ...(key === undefined ? [] : [`key ${key}`])];
    const fits = group.length < mostTogether && !names.some((name) => taken.has(name));
    for (const name of names) taken.add(name);
    (fits ? group : rest).push(each);
  }
  return { group, rest };
}

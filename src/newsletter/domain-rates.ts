import { minutes, seconds } from '../domain/instant.ts';
import type { QueuedLetter } from './letter-queue.ts';

/** How fast letters may go to a mail domain; what is not said is not limited. */
export type Pace = {
  readonly perMinute?: number | undefined;
  /** Letters on their way at one time. */
  readonly atOnce?: number | undefined;
};
/** By domain; `*` for each of those that have no line of their own. */
export type Paces = { readonly [domain: string]: Pace };

/** Which letters may leave now; the others with the moment to ask again. */
export type Admitted = {
  readonly leave: readonly QueuedLetter[];
  readonly wait: readonly { readonly letter: QueuedLetter; readonly due: number }[];
};

export type DomainRates = (letters: readonly QueuedLetter[], now: number) => Admitted;

/** The queue is looked at so often when nothing is due; what a pace allows in that time may leave together. */
const burst = 5 * seconds;

/**
 * Holds letters to the pace of their domain. A digest that must wait gets a turn after all that wait already, so that
 * a queue is spread over the time it takes. What somebody has just asked for never waits for its rate, but counts.
 */
export function domainRates(paces: Paces): DomainRates {
  /** When the domain will have made up for what it was sent; the last turn that was given. */
  const clocks = new Map<string, { free: number; turn: number }>();
  return (letters, now) => {
    const leave: QueuedLetter[] = [];
    const wait: { letter: QueuedLetter; due: number }[] = [];
    const leaving = new Map<string, number>();
    for (const letter of letters) {
      const domain = letter.address.slice(letter.address.lastIndexOf('@') + 1).toLowerCase();
      const { perMinute, atOnce = Infinity } = paceOf(paces, domain);
      const together = leaving.get(domain) ?? 0;
      if (together >= atOnce) {
        wait.push({ letter, due: now });
        continue;
      }
      if (perMinute !== undefined) {
        const apart = minutes / perMinute;
        const { free, turn } = clocks.get(domain) ?? { free: 0, turn: 0 };
        if (free > now + burst && letter.kind === 'digest') {
          const next = Math.max(turn + apart, free - burst);
          clocks.set(domain, { free, turn: next });
          wait.push({ letter, due: next });
          continue;
        }
        clocks.set(domain, { free: Math.max(free, now) + apart, turn });
      }
      leaving.set(domain, together + 1);
      leave.push(letter);
    }
    return { leave, wait };
  };
}

function paceOf(paces: Paces, domain: string): Pace {
  const name = Object.hasOwn(paces, domain) ? domain : '*';
  return paces[name] ?? {};
}

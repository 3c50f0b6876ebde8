import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { instantOf, minutes } from '../domain/instant.ts';
import type { EmailAddress } from './email-address.ts';
import type { Delivery } from './mail-carrier.ts';

/** Lets a domain rest whose servers ask for it, while letters to others go on. */
export type DomainPace = {
  /** Hears what became of a letter; puts the others to that domain off when it asks for patience again and again. */
  readonly heard: (
    transaction: Transaction<Tables>,
    to: EmailAddress,
    delivery: Delivery,
    now: number,
  ) => Promise<void>;
};

/** One mailbox that is full says nothing of its neighbours. */
const mostInARow = 3;
const longest = 30 * minutes;

export function domainPace(): DomainPace {
  const troubles = new Map<string, { inARow: number; rests: number }>();
  return {
    heard: async (transaction, to, delivery, now) => {
      const domain = to.slice(to.lastIndexOf('@') + 1);
      // A connection that fails is our own server's affair, whoever the letter is for.
      const asksForPatience = delivery.is === 'deferred' && /^4\d\d /.test(`${delivery.problem} `);
      if (!asksForPatience) {
        if (delivery.is === 'taken') troubles.delete(domain);
        return;
      }
      const { inARow, rests } = troubles.get(domain) ?? { inARow: 0, rests: 0 };
      if (inARow + 1 < mostInARow) {
        troubles.set(domain, { inARow: inARow + 1, rests });
        return;
      }
      troubles.set(domain, { inARow: 0, rests: rests + 1 });
      const due = instantOf(now + Math.min(longest, 2 ** rests * minutes));
      await transaction
        .updateTable('letters')
        .set({ due })
        .where('state', '=', 'queued')
        .where('due', '<', due)
        .where('claimed_until', '<=', instantOf(now))
        .where('address', 'like', `%@${domain}`)
        .execute();
    },
  };
}

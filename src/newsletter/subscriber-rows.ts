import type { Transaction } from 'kysely';
import * as z from 'zod';
import type { SubscribersTable, Tables } from '../database/tables.ts';
import { interfaceLanguages } from '../domain/language.ts';
import { frequencies } from '../domain/subscriber.ts';
import { mailboxOf, type EmailAddress } from './email-address.ts';
import type { Addressed, Subscriber } from './subscriber-states.ts';

type Held = { readonly subscriber: Subscriber; readonly mailed: string | null };

/**
 * Reads a subscriber and keeps others from changing it until the transaction ends. The update that changes nothing is
 * what both engines take for a lock.
 */
export async function holdSubscriber(
  transaction: Transaction<Tables>,
  id: string,
): Promise<Held | undefined> {
  const row = await holding(transaction).where('id', '=', id).returningAll().executeTakeFirst();
  return row && heldIn(row);
}

/** The same for several, by their mailboxes. */
export async function holdMailboxes(
  transaction: Transaction<Tables>,
  mailboxes: readonly string[],
): Promise<Map<string, Held>> {
  const rows = await holding(transaction).where('mailbox', 'in', mailboxes).returningAll().execute();
  return new Map(rows.map((row) => [row.mailbox ?? '', heldIn(row)]));
}

const holding = (transaction: Transaction<Tables>) =>
  transaction.updateTable('subscribers').set((table) => ({ since: table.ref('since') }));

const heldIn = (row: SubscribersTable): Held => ({ subscriber: readSubscriber(row), mailed: row.mailed });

export async function saveSubscriber(
  transaction: Transaction<Tables>,
  subscriber: Subscriber,
  mailed: string | null,
): Promise<void> {
  await transaction
    .updateTable('subscribers')
    .set({ ...writeSubscriber(subscriber), mailed })
    .where('id', '=', subscriber.id)
    .execute();
}

export function readSubscriber(row: SubscribersTable): Subscriber {
  const { id, state, since } = row;
  if (state === 'erased') return { state, id, since };
  const { language, topics, frequency, consent, ...rest } = addressedRow.parse(row);
  return { ...rest, id, since, wishes: { language, topics, frequency }, consent } as Addressed;
}

export function writeSubscriber(subscriber: Subscriber): Omit<SubscribersTable, 'mailed'> {
  const { id, state, since } = subscriber;
  if (subscriber.state === 'erased') {
    const nothing = { mailbox: null, address: null, language: null, topics: null, frequency: null };
    return { id, state, since, ...nothing, consent: null };
  }
  const { address, wishes, consent } = subscriber;
  return {
    id,
    state,
    since,
    mailbox: mailboxOf(address),
    address,
    language: wishes.language,
    topics: JSON.stringify(wishes.topics),
    frequency: wishes.frequency,
    consent: JSON.stringify(consent),
  };
}

const fromJson = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const addressedRow = z.object({
  state: z.enum(['pending', 'confirmed', 'paused', 'unsubscribed', 'bounced', 'complained']),
  address: z.string().transform((text) => text as EmailAddress),
  language: z.enum(interfaceLanguages),
  topics: fromJson(z.array(z.string())),
  frequency: z.enum(frequencies),
  consent: fromJson(
    z.object({
      version: z.string(),
      given: z.string(),
      form: z.enum(['page', 'api', 'import']),
      proof: z.string().optional(),
    }),
  ),
});

import type { Kysely, Transaction } from 'kysely';
import { inChunks } from '../database/in-chunks.ts';
import type { Tables } from '../database/tables.ts';
import { instantOf } from '../domain/instant.ts';
import { interfaceLanguages, type InterfaceLanguage } from '../domain/language.ts';
import { frequencies, type Frequency, type Wishes } from '../domain/subscriber.ts';
import { mailboxOf, parseEmailAddress, type EmailAddress } from './email-address.ts';
import type { House } from './house.ts';
import { newLetter, queueLetters } from './letter-queue.ts';
import { confirm, signUp, type Addressed } from './subscriber-states.ts';
import { writeSubscriber } from './subscriber-rows.ts';
import { suppress, suppressedAmong, type Reason } from './suppressions.ts';
import { mintId } from './tokens.ts';

/** A line of somebody's list, its cells by what they mean to us. */
export type ImportedLine = { readonly line: number } & { readonly [column in ImportColumn]?: string };
export const importColumns = [
  'email',
  'language',
  'topics',
  'frequency',
  'consent',
  'given',
  'version',
  'state',
] as const;
export type ImportColumn = (typeof importColumns)[number];

export type Imported = {
  /** Confirmed, on the proof that the list brings. */
  readonly kept: number;
  /** Without proof: asked to confirm, as after a sign-up. */
  readonly asked: number;
  /** Here already, and left as they are. */
  readonly known: number;
  /** They left, bounced, complained or were erased: only they can come back. */
  readonly suppressed: number;
  readonly problems: readonly { readonly line: number; readonly problem: string; readonly taken: boolean }[];
};

/**
 * Brings people from another sender. A consent counts with its date and what proves it; without both, the person is
 * asked. Nobody is brought back who left here.
 */
export async function importSubscribers(
  database: Kysely<Tables>,
  house: House,
  lines: readonly ImportedLine[],
  now: number,
): Promise<Imported> {
  const read = lines.map((line) => readLine(line, house, now));
  const problems = read.flatMap(({ line, problems: some, subscriber }) =>
    some.map((problem) => ({ line, problem, taken: subscriber !== undefined })),
  );
  // One line an address: the first.
  const people = new Map<string, Addressed>();
  const over: { address: EmailAddress; reason: Reason }[] = [];
  for (const { subscriber, reason } of read) {
    if (subscriber && reason) over.push({ address: subscriber.address, reason });
    else if (subscriber && !people.has(mailboxOf(subscriber.address)))
      people.set(mailboxOf(subscriber.address), subscriber);
  }
  let [kept, asked, known, suppressed] = [0, 0, 0, over.length];
  for (const { address, reason } of over)
    if (!people.has(mailboxOf(address))) await suppress(database, address, reason, now);
  for (const some of inChunks([...people.values()])) {
    const gone = await suppressedAmong(
      database,
      some.map(({ address }) => address),
    );
    const wanted = some.filter(({ address }) => !gone.has(mailboxOf(address)));
    suppressed += some.length - wanted.length;
    const added = await database.transaction().execute((transaction) => add(transaction, house, wanted, now));
    known += wanted.length - added.length;
    kept += added.filter(({ state }) => state === 'confirmed').length;
    asked += added.filter(({ state }) => state === 'pending').length;
  }
  return { kept, asked, known, suppressed, problems };
}

async function add(
  transaction: Transaction<Tables>,
  house: House,
  people: readonly Addressed[],
  now: number,
): Promise<Addressed[]> {
  if (people.length === 0) return [];
  const moment = instantOf(now);
  const inserted = await transaction
    .insertInto('subscribers')
    .values(
      people.map((one) => ({ ...writeSubscriber(one), mailed: one.state === 'pending' ? moment : null })),
    )
    .onConflict((conflict) => conflict.column('mailbox').doNothing())
    .returning('id')
    .execute();
  const ids = new Set(inserted.map(({ id }) => id));
  const added = people.filter(({ id }) => ids.has(id));
  await queueLetters(
    transaction,
    added
      .filter(({ state }) => state === 'pending')
      .map(({ id, address }) =>
        newLetter({ subscriber: id, kind: 'confirmation', address, due: moment }, house.from.domain, moment),
      ),
  );
  return added;
}

type ReadLine = {
  readonly line: number;
  readonly problems: readonly string[];
  readonly subscriber?: Addressed;
  /** Who left there is not to be written to from here. */
  readonly reason?: Reason | undefined;
};

function readLine({ line, ...cells }: ImportedLine, house: House, now: number): ReadLine {
  const address: EmailAddress | undefined = parseEmailAddress(cells.email ?? '');
  if (!address) return { line, problems: ['holds no address that can be written to'] };
  const problems: string[] = [];
  const language = oneOf(interfaceLanguages, cells.language) ?? 'fr';
  if (cells.language && language !== cells.language.toLowerCase())
    problems.push(`"${cells.language}" is no language of letters: ${language} is taken`);
  const frequency = oneOf(frequencies, cells.frequency) ?? 'weekly';
  if (cells.frequency && frequency !== cells.frequency.toLowerCase())
    problems.push(`"${cells.frequency}" is none of ${frequencies.join(', ')}: ${frequency} is taken`);
  const wishes = { language, frequency, topics: readTopics(cells.topics, house, language, problems) };
  const given = Date.parse(cells.given ?? '');
  const proof = cells.consent ?? '';
  const isProved = proof !== '' && given > 0 && given <= now;
  if (proof !== '' && !isProved)
    problems.push('its consent has no date, or one to come: the person is asked to confirm');
  const consent = {
    version: cells.version || (house.consent?.version ?? 'import'),
    given: isProved ? instantOf(given) : instantOf(now),
    form: 'import' as const,
    ...(isProved ? { proof: proof.slice(0, 500) } : {}),
  };
  const pending = signUp(mintId(), address, wishes, consent, instantOf(now));
  const reason = oneOf(['unsubscribed', 'bounced', 'complained'] as const, cells.state);
  return { line, problems, reason, subscriber: isProved ? confirm(pending, instantOf(now)) : pending };
}

/** Slugs, or names in any language of ours, with anything between them but a letter of theirs. */
function readTopics(
  text: string | undefined,
  { topics }: House,
  language: InterfaceLanguage,
  problems: string[],
): Wishes['topics'] {
  const asked = (text ?? '')
    .split(/[|;,\n]+|(?<=^[a-z0-9- ]*) (?=[a-z0-9- ]*$)/)
    .map((name) => name.trim())
    .filter(Boolean);
  const found = asked.map((name) => {
    const wanted = name.toLocaleLowerCase(language);
    const topic = topics.find(
      ({ slug, names }) =>
        slug === wanted || Object.values(names).some((one) => one?.toLocaleLowerCase(language) === wanted),
    );
    if (!topic) problems.push(`"${name}" is no topic here: it is left out`);
    return topic?.slug;
  });
  return [...new Set(found.filter((slug) => slug !== undefined))].toSorted();
}

const oneOf = <Value extends InterfaceLanguage | Frequency | Reason>(
  values: readonly Value[],
  text: string | undefined,
): Value | undefined => values.find((value) => value === text?.trim().toLowerCase());

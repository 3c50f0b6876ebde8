import type { Instant } from '../domain/article.ts';
import type { Wishes } from '../domain/subscriber.ts';
import type { EmailAddress } from './email-address.ts';

/*
 *  signUp ─► pending ── confirm ─► confirmed ── pause ──► paused
 *               ▲                   ▲  │ ▲                 │ │
 *               │                   │  │ └──── resume ─────┘ │
 *               │                changeWishes                │
 *               │                      └────── leave ────────┤
 *               └───── signUpAgain ─── unsubscribed ◄────────┘
 *
 *  From every state but these: bounce ─► bounced, complain ─► complained, as the mail servers tell; signUpAgain leads back.
 *  From every state with an address: erase ─► erased, which keeps nothing but that it happened.
 *  A letter goes to `confirmed` alone, except the one that asks to confirm.
 */

/** Proof of what was agreed to: which wording, when, and by which way. No network address. */
export type Consent = {
  readonly version: string;
  readonly given: Instant;
  readonly form: 'page' | 'api' | 'import';
  /** What an import says of how it came about. */
  readonly proof?: string | undefined;
};

type Known = {
  readonly id: string;
  readonly address: EmailAddress;
  readonly wishes: Wishes;
  readonly consent: Consent;
  readonly since: Instant;
};

export type Pending = Known & { readonly state: 'pending' };
export type Confirmed = Known & { readonly state: 'confirmed' };
export type Paused = Known & { readonly state: 'paused' };
export type Unsubscribed = Known & { readonly state: 'unsubscribed' };
/** The mailbox is not there any more, or its reader told their provider that the letter is unwanted. */
export type Bounced = Known & { readonly state: 'bounced' };
export type Complained = Known & { readonly state: 'complained' };
export type Erased = { readonly state: 'erased'; readonly id: string; readonly since: Instant };

/** Whoever has confirmed and not left. */
export type Member = Confirmed | Paused;
/** Whoever is not written to any more, and has not asked anew. */
export type Past = Unsubscribed | Bounced | Complained;
export type Addressed = Pending | Member | Past;
export type Subscriber = Addressed | Erased;

export const signUp = (
  id: string,
  address: EmailAddress,
  wishes: Wishes,
  consent: Consent,
  now: Instant,
): Pending => ({ state: 'pending', id, address, wishes, consent, since: now });

/**
 * Anybody can type anybody's address: it starts what has not begun or has ended, and changes nothing for a member.
 */
export const signUpAgain = (known: Addressed, wishes: Wishes, consent: Consent, now: Instant): Addressed =>
  isMember(known) ? known : { ...known, state: 'pending', wishes, consent, since: now };

export const confirm = (pending: Pending, now: Instant): Confirmed => ({
  ...pending,
  state: 'confirmed',
  since: now,
});

export const changeWishes = (member: Member, wishes: Wishes): Member => ({ ...member, wishes });

export const pause = (confirmed: Confirmed, now: Instant): Paused => ({
  ...confirmed,
  state: 'paused',
  since: now,
});

export const resume = (paused: Paused, now: Instant): Confirmed => ({
  ...paused,
  state: 'confirmed',
  since: now,
});

export const leave = (leaving: Pending | Member, now: Instant): Unsubscribed => ({
  ...leaving,
  state: 'unsubscribed',
  since: now,
});

export const bounce = (known: Pending | Member, now: Instant): Bounced => ({
  ...known,
  state: 'bounced',
  since: now,
});

export const complain = (known: Pending | Member, now: Instant): Complained => ({
  ...known,
  state: 'complained',
  since: now,
});

export const erase = ({ id }: Subscriber, now: Instant): Erased => ({ state: 'erased', id, since: now });

export const isMember = (subscriber: Subscriber): subscriber is Member =>
  subscriber.state === 'confirmed' || subscriber.state === 'paused';

export const isPast = (subscriber: Subscriber): subscriber is Past =>
  subscriber.state === 'unsubscribed' || subscriber.state === 'bounced' || subscriber.state === 'complained';

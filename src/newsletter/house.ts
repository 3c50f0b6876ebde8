import type { Publication } from '../domain/publication.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { addresses } from '../domain/addresses.ts';
import type { DkimKey } from './dkim-key.ts';
import type { Paces } from './domain-rates.ts';
import type { Purpose, Token } from './tokens.ts';

/** What letters say of the publication that sends them. */
export type House = {
  readonly name: string;
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  readonly from: { readonly name: string; readonly address: string; readonly domain: string };
  /** The mailbox that reads bounces; without it they go to the sender's. */
  readonly bounces?: string | undefined;
  readonly dkim?: DkimKey | undefined;
  /** How fast letters go to the domains of mailboxes; without it, as fast as they are taken. */
  readonly paces?: Paces | undefined;
  readonly topics: readonly TopicLabel[];
  /** What people agree to when they sign up. */
  readonly consent?: Publication['consent'];
};

/** A link for the letter; only there does the token stand. */
export const mailedLink = <For extends Purpose>(house: House, purpose: For, token: Token<For>): string =>
  `${house.origin}${addresses.mailed[purpose]}?t=${token}`;

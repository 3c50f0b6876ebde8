import { createHash, randomBytes } from 'node:crypto';
import type { Brand } from '../domain/brand.ts';

export type Purpose = 'confirm' | 'preferences' | 'unsubscribe';

/** 256 random bits as 43 characters, in one letter and nowhere else. Those of one purpose are nothing for another. */
export type Token<For extends Purpose> = Brand<string, For>;
export type ConfirmationToken = Token<'confirm'>;

/** What the database keeps: it leads back to no token. */
export type TokenHash = Brand<string, 'TokenHash'>;

export const mintToken = <For extends Purpose>(): Token<For> =>
  randomBytes(32).toString('base64url') as Token<For>;

/** The token in a query string, if it has the shape of one. */
export const readToken = <For extends Purpose>(text: string | undefined): Token<For> | undefined =>
  text !== undefined && /^[\w-]{43}$/.test(text) ? (text as Token<For>) : undefined;

export const hashToken = <For extends Purpose>(purpose: For, token: Token<For>): TokenHash =>
  createHash('sha256').update(`${purpose}\0${token}`).digest('hex') as TokenHash;

/** A short random name for a row. */
export const mintId = (): string => randomBytes(15).toString('base64url');

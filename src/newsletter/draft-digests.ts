import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { interfaceLanguages, type InterfaceLanguage } from '../domain/language.ts';
import { frequencies, type Frequency } from '../domain/subscriber.ts';
import type { House } from './house.ts';
import { nextIssue, type Said } from './issues.ts';
import type { Letter } from './letter.ts';
import { mintToken } from './tokens.ts';

/** An issue as it would leave, for the team to look at: its links to preferences open nothing. */
export type Drafted = {
  readonly language: InterfaceLanguage;
  readonly frequency: Frequency;
  readonly letter: Letter;
};

/** Those of the next issues that would be due and have something to say, whoever would read them. */
export async function draftDigests(
  database: Kysely<Tables>,
  house: House,
  said: Said,
  moment: number,
): Promise<Drafted[]> {
  // Loaded here: whoever opens the newsletter without writing a letter need not carry what draws one.
  const { composeDigest } = await import('./compose-digest.ts');
  const drafts: Drafted[] = [];
  for (const language of interfaceLanguages) {
    for (const frequency of frequencies) {
      const issue = await nextIssue(database, language, frequency, said, moment);
      if (!issue || issue.articles.length === 0) continue;
      const tokens = {
        preferences: mintToken<'preferences'>(),
        unsubscribe: mintToken<'unsubscribe'>(),
      };
      const letter = await composeDigest(house, { language, frequency }, issue, tokens);
      drafts.push({ language, frequency, letter });
    }
  }
  return drafts;
}

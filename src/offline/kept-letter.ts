import type { Instant } from '../domain/article.ts';
import { days, instantOf } from '../domain/instant.ts';
import type { LetterLink } from '../domain/letter-link.ts';
import type { Standing } from '../domain/subscriber.ts';
import type { Connection } from './with-connection.ts';

/**
 * The link by which this device may change the letter, kept because the reader asked for it. It goes when they say so,
 * when the subscription is over, when the service does not know it, or when it was not used for ninety days.
 */
export type KeptLetter = LetterLink & {
  readonly used: Instant;
  /** As the service last told, and when; `null` until it has. */
  readonly standing: (Standing & { readonly told: Instant }) | null;
};

export type LetterKeeper = {
  readonly held: () => Promise<KeptLetter | null>;
  readonly keep: (link: LetterLink) => Promise<void>;
  readonly forget: () => Promise<void>;
  /** What the service told of the letter of that token; `gone` when it knows no such link. */
  readonly learn: (token: string, standing: Standing | 'gone') => Promise<void>;
};

const unused = 90 * days;
const place = 'link';

export function letterKeeper({ run }: Connection, now: () => number, changed: () => void): LetterKeeper {
  const forget = async (): Promise<void> => {
    await run((db) => db.letter.delete(place));
    changed();
  };
  const keep = async (link: LetterLink, standing: KeptLetter['standing'] = null): Promise<void> => {
    const { purpose, token } = link;
    await run((db) => db.letter.put({ purpose, token, used: instantOf(now()), standing }, place));
    changed();
  };
  const held = async (): Promise<KeptLetter | null> => {
    const letter = await run((db) => db.letter.get(place));
    if (letter && Date.parse(letter.used) + unused < now()) await forget();
    else if (letter) return letter;
    return null;
  };
  return {
    held,
    keep: (link) => keep(link),
    forget,
    learn: async (token, standing) => {
      const letter = await held();
      if (letter?.token !== token) return;
      if (standing === 'gone' || standing.state === 'unsubscribed' || standing.state === 'erased')
        await forget();
      else await keep(letter, { ...standing, told: instantOf(now()) });
    },
  };
}

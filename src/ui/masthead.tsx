import type { ReactNode } from 'react';
import { addresses } from '../domain/addresses.ts';
import { wordingIn } from '../domain/language.ts';
import type { Masthead as Heading } from '../domain/publication.ts';
import { fullDate } from '../messages/dates.ts';
import { wholeNumber } from '../messages/numbers.ts';
import { Mark } from './mark.tsx';
import { Tools } from './navigation.tsx';
import { useSpeech } from './words.tsx';

type Props = {
  readonly masthead: Heading;
  /** Whether an edition of zero is known to be the newest, and not only that of a shell. */
  readonly certain: boolean;
  readonly path: string;
  /** The library status line. */
  readonly status: ReactNode;
};

/** Name, mark, motto, date and edition; large on the front page, small elsewhere. */
export function MastheadBanner({ masthead, certain, path, status }: Props) {
  const { language, words } = useSpeech();
  return (
    <header className={path === addresses.front ? 'page masthead front' : 'page masthead'}>
      <div>
        <a className="nameplate" href={addresses.front}>
          <Mark />
          <b>{masthead.name}</b>
        </a>
        <p className="motto">{wordingIn(masthead.motto, language)}</p>
      </div>
      <div className="dated">
        {masthead.issued ? (
          <p>
            <time dateTime={masthead.issued}>{fullDate(masthead.issued, language)}</time>
            <span className="number"> · {words.page.edition(wholeNumber(masthead.edition, language))}</span>
          </p>
        ) : (
          <p>{certain ? words.page.unpublished : '\u00a0'}</p>
        )}
        {status}
      </div>
      <Tools path={path} />
    </header>
  );
}

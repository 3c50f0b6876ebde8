import type { ReactNode } from 'react';
import { addresses } from '../domain/addresses.ts';
import type { Card } from '../domain/card.ts';
import { directionOf } from '../domain/language.ts';
import { monthOf } from '../domain/month.ts';
import type { Version } from '../domain/page.ts';
import { exactMoment, longDate } from '../messages/dates.ts';
import { ownName } from '../messages/own-names.ts';
import { Byline } from './byline.tsx';
import { Picture } from './picture.tsx';
import { useSpeech } from './words.tsx';

type Props = {
  readonly card: Card;
  /** The same story in other languages. */
  readonly versions: readonly Version[];
  /** How many years ago it came out. */
  readonly years: number;
  /** Whose clock tells when. */
  readonly zone: 'here' | 'UTC';
  readonly actions: ReactNode;
};

/** Title, standfirst, byline, dateline; `actions` stand beneath. */
export function ArticleHeader({ card, versions, years, zone, actions }: Props) {
  const { language, words } = useSpeech();
  const around = card.language === language ? {} : { lang: language, dir: 'ltr' };
  return (
    <header className="opener">
      <h1 tabIndex={-1}>{card.title}</h1>
      {card.standfirst !== '' && <p className="standfirst">{card.standfirst}</p>}
      <div className="credits" {...around}>
        {card.byline.length > 0 && (
          <p>
            <Byline names={card.byline} />
          </p>
        )}
        <p className="meta">
          <a href={addresses.month(monthOf(card.published))}>
            <time dateTime={card.published}>{exactMoment(card.published, language, zone)}</time>
          </a>
          {longDate(card.updated, language) !== longDate(card.published, language) && (
            <time dateTime={card.updated}>{words.article.updated(longDate(card.updated, language))}</time>
          )}
          <span>{words.article.minutes(card.minutes)}</span>
        </p>
        {years > 0 && <p className="old">{words.reading.old(years)}</p>}
        {versions.length > 0 && (
          <nav className="versions" aria-label={words.reading.versions}>
            <ul>
              {versions.map((version) => (
                <li key={version.slug}>
                  <a
                    href={addresses.article(version.slug)}
                    hrefLang={version.language}
                    lang={version.language}
                    dir={directionOf(version.language)}
                  >
                    {ownName(version.language)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      <div className="actions" lang={around.lang}>
        {actions}
      </div>
    </header>
  );
}

/** The picture above the text, wider than its column. */
export const LeadFigure = ({ picture }: { readonly picture: NonNullable<Card['picture']> }) => (
  <figure className="plate">
    <Picture picture={picture} sizes="(width >= 56em) 840px, 92vw" first natural />
    {picture.caption !== '' && <figcaption>{picture.caption}</figcaption>}
  </figure>
);

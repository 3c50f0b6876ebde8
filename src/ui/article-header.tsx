import type { ReactNode } from 'react';
import { addresses } from '../domain/addresses.ts';
import type { Card } from '../domain/card.ts';
import { longDate } from '../messages/dates.ts';
import { monthOf } from '../domain/month.ts';
import { Byline } from './byline.tsx';
import { Picture } from './picture.tsx';
import { useSpeech } from './words.tsx';

/** Title, standfirst, byline, dateline; `actions` stand beneath. */
export function ArticleHeader({ card, actions }: { readonly card: Card; readonly actions: ReactNode }) {
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
            <time dateTime={card.published}>{longDate(card.published, language)}</time>
          </a>
          {longDate(card.updated, language) !== longDate(card.published, language) && (
            <time dateTime={card.updated}>{words.article.updated(longDate(card.updated, language))}</time>
          )}
          <span>{words.article.minutes(card.minutes)}</span>
        </p>
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

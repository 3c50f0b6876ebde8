import type { ReactNode } from 'react';
import { addresses } from '../domain/addresses.ts';
import type { ListedCard } from '../domain/card.ts';
import { directionOf, wordingIn } from '../domain/language.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { shortDate } from '../messages/dates.ts';
import { mostInRow } from './picture-files.ts';
import { Picture } from './picture.tsx';
import { useSpeech } from './words.tsx';

export type CardSize = 'lead' | 'feature' | 'secondary' | 'row' | 'plain' | 'brief';
export type Labels = ReadonlyMap<string, TopicLabel>;

type Props = {
  readonly card: ListedCard;
  readonly size: CardSize;
  readonly labels: Labels;
  /** Of the edition that the card stands in: its year goes without saying. */
  readonly beside?: string | null;
  readonly level?: 2 | 3;
  /** Its picture is among the first that the page shows. */
  readonly first?: boolean;
  /** A topic that its surroundings already name. */
  readonly within?: string | undefined;
  /** Instead of the plain ones, with what was searched marked. */
  readonly title?: ReactNode;
  readonly standfirst?: ReactNode;
  /** Beside its date: what is to be known before it is opened. */
  readonly note?: string | undefined;
};

/** The width of each size's picture on the page, and the widest file that it can use. */
const pictures = {
  lead: { sizes: '(width >= 82em) 620px, (width >= 68em) 48vw, 92vw' },
  feature: { sizes: '(width >= 56em) 44rem, 92vw' },
  secondary: { sizes: '(width >= 68em) 24vw, (width >= 48em) 45vw, 112px', most: mostInRow },
  row: { sizes: '(width >= 48em) 160px, 112px', most: 640 },
} as const;

/** An article in a list. */
export function ArticleCard({ card, size, labels, beside = null, first = false, within, ...props }: Props) {
  const { language, words } = useSpeech();
  const Heading = (props.level ?? 3) === 2 ? 'h2' : 'h3';
  const own = card.language === language ? {} : { lang: card.language };
  const kicker = kickerOf(card, labels, within);
  const standfirst = props.standfirst ?? card.standfirst;
  return (
    <article className={`card ${size}`} dir={directionOf(card.language)} data-id={card.id}>
      {card.picture && size !== 'plain' && size !== 'brief' && (
        <Picture picture={card.picture} {...pictures[size]} first={first} decorative={!first} />
      )}
      {kicker && <p className="kicker">{wordingIn(kicker.names, language)}</p>}
      <Heading>
        <a href={addresses.article(card.slug)} {...own}>
          {props.title ?? card.title}
        </a>
      </Heading>
      {size !== 'brief' && standfirst !== '' && (
        <p className="standfirst" {...own}>
          {standfirst}
        </p>
      )}
      <p className="meta" {...(directionOf(card.language) === 'rtl' && { dir: 'ltr' })}>
        <time dateTime={card.published}>{shortDate(card.published, language, beside)}</time>
        {size !== 'brief' && <span>{words.article.minutes(card.minutes)}</span>}
        {props.note !== undefined && <span data-part="note">{props.note}</span>}
      </p>
    </article>
  );
}

/** The country says most in few letters; else the first topic. */
function kickerOf(card: ListedCard, labels: Labels, within: string | undefined): TopicLabel | undefined {
  const topics = card.topics.filter((slug) => slug !== within).flatMap((slug) => labels.get(slug) ?? []);
  return topics.find((topic) => topic.kind === 'country') ?? topics[0];
}

export const labelMap = (labels: readonly TopicLabel[]): Labels =>
  new Map(labels.map((label) => [label.slug, label]));

import { addresses } from '../domain/addresses.ts';
import type { Card, ListedCard } from '../domain/card.ts';
import { wordingIn } from '../domain/language.ts';
import { ArticleCard, type Labels } from './card.tsx';
import { Icon } from './icon.tsx';
import { useSpeech } from './words.tsx';

type Props = { readonly card: Card; readonly labels: Labels };

/** What follows the text and belongs to the article: its topics, and where it stands on the newsroom's site. */
export function ArticleFooter({ card, labels }: Props) {
  const { language, words } = useSpeech();
  const topics = card.topics.flatMap((slug) => labels.get(slug) ?? []);
  return (
    <footer className="closing" lang={language} dir="ltr">
      {card.partial && <p className="hint">{words.article.partial}</p>}
      {card.original && (
        <p>
          <a className="button" href={card.original} rel="external noreferrer">
            <Icon name="original" />
            {words.article.original}
          </a>
        </p>
      )}
      {topics.length > 0 && (
        <nav aria-label={words.article.topics}>
          <ul className="chips">
            {topics.map(({ slug, names }) => (
              <li key={slug}>
                <a className="chip" href={addresses.topic(slug)}>
                  {wordingIn(names, language)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  );
}

/** The nearest by topics. */
export function Related({
  cards,
  labels,
}: {
  readonly cards: readonly ListedCard[];
  readonly labels: Labels;
}) {
  const { words } = useSpeech();
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <div className="rubric">
        <h2 id="related">{words.article.related}</h2>
      </div>
      <div className={`columns of-${cards.length}`}>
        {cards.map((card) => (
          <ArticleCard key={card.id} card={card} size="secondary" labels={labels} />
        ))}
      </div>
    </section>
  );
}

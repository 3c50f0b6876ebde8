import { ArticlesByMonth } from '../../ui/articles-by-month.tsx';
import { labelMap } from '../../ui/card.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { MoreCards } from '../more-cards.tsx';
import type { PageOf } from '../shown.ts';

/** Everything that somebody signed. */
export function AuthorScreen({
  page: { author, cards, total, labels },
}: {
  readonly page: PageOf<'author'>;
}) {
  const { words } = useSpeech();
  const known = labelMap(labels);
  return (
    <>
      <header className="opener">
        <div>
          <p className="kicker">{words.archives.author}</p>
          <h1 tabIndex={-1}>{author.name}</h1>
        </div>
        <p className="meta">{words.topic.follows(total)}</p>
      </header>
      <ArticlesByMonth cards={cards} labels={known} />
      <MoreCards key={author.slug} offset={cards.length} total={total} author={author.slug} labels={known} />
    </>
  );
}

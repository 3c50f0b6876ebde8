import { useMemo } from 'react';
import type { SafeHtml } from '../../domain/article.ts';
import { directionOf } from '../../domain/language.ts';
import { ArticleFooter, Related } from '../../ui/article-footer.tsx';
import { ArticleHeader, LeadFigure } from '../../ui/article-header.tsx';
import { labelMap } from '../../ui/card.tsx';
import { Later } from '../../ui/later.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { ArticleActions } from '../article-actions.tsx';
import { Letter, LetterErrands } from '../letter.tsx';
import type { PageOf } from '../shown.ts';
import { trustedHtml } from '../trusted-types.ts';

export function ArticleScreen({
  page: { card, body, related, labels },
}: {
  readonly page: PageOf<'article'>;
}) {
  const { words } = useSpeech();
  const known = labelMap(labels);
  return (
    <>
      <article
        data-id={card.id}
        data-revision={card.revision}
        lang={card.language}
        dir={directionOf(card.language)}
      >
        <ArticleHeader card={card} actions={<ArticleActions card={card} />} />
        {card.picture && <LeadFigure picture={card.picture} />}
        <Text html={body} />
        <ArticleFooter card={card} labels={known} />
      </article>
      <Later>
        <Related cards={related} labels={known} />
      </Later>
      <Later>
        <section className="after letter panel narrow" aria-labelledby="letter">
          <h2 id="letter">{words.newsletter.title}</h2>
          <p className="lede">{words.newsletter.pitch}</p>
          <Letter topics={[]} />
          <LetterErrands />
        </section>
      </Later>
    </>
  );
}

/** One trusted value for each text: a new one would make React write the text again, under the reader's eyes. */
function Text({ html }: { readonly html: SafeHtml }) {
  const inside = useMemo(() => ({ __html: trustedHtml(html) }), [html]);
  return <div data-part="body" dangerouslySetInnerHTML={inside} />;
}

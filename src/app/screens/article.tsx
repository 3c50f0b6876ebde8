import { useState } from 'react';
import { useLocation } from 'react-router';
import { yearsBetween } from '../../domain/instant.ts';
import { directionOf } from '../../domain/language.ts';
import { ArticleFooter } from '../../ui/article-footer.tsx';
import { ArticleHeader, LeadFigure } from '../../ui/article-header.tsx';
import { labelMap } from '../../ui/card.tsx';
import { Later } from '../../ui/later.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { ArticleActions } from '../article-actions.tsx';
import { ArticleAround } from '../article-around.tsx';
import { ArticleText } from '../article-text.tsx';
import { Letter, LetterErrands } from '../letter.tsx';
import { useFramesLater } from '../frames-later.ts';
import { useReader, useScripted } from '../reader.ts';
import type { PageOf } from '../shown.ts';

export function ArticleScreen({
  page: { card, body, related, labels, versions },
}: {
  readonly page: PageOf<'article'>;
}) {
  const { words } = useSpeech();
  const known = labelMap(labels);
  const whole = useWhole();
  return (
    <>
      <article
        data-id={card.id}
        data-revision={card.revision}
        lang={card.language}
        dir={directionOf(card.language)}
      >
        <ArticleHeader
          card={card}
          versions={versions}
          years={useYears(card.published)}
          zone={useScripted() ? 'here' : 'UTC'}
          actions={<ArticleActions card={card} />}
        />
        {card.picture && <LeadFigure picture={card.picture} />}
        <ArticleText card={card} html={body} whole={whole} />
        <ArticleFooter card={card} labels={known} />
      </article>
      {whole && (
        <>
          <Later>
            <ArticleAround card={card} related={related} labels={known} />
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
      )}
    </>
  );
}

/** Where an article is opened in the app, what its first screen shows is drawn first and the rest a moment later. */
function useWhole(): boolean {
  const composed = useScripted();
  const { hash } = useLocation();
  const [given] = useState(!composed || hash !== '');
  const isDrawn = useFramesLater(2);
  return given || isDrawn;
}

/**
 * How many years ago: for a page that is composed here, now. For one that the publisher wrote, whether it was a year when
 * its edition was issued: so nothing moves, and the page is not written again with each year that passes.
 */
function useYears(published: string): number {
  const { issued } = useReader().masthead;
  const composed = useScripted();
  const [years] = useState(() =>
    composed
      ? yearsBetween(published, new Date().toISOString())
      : Math.min(1, yearsBetween(published, issued ?? published)),
  );
  return years;
}

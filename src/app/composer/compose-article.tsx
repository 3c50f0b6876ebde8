import type { ReactNode } from 'react';
import type { ArticlePage } from '../../domain/page.ts';
import type { Masthead } from '../../domain/publication.ts';
import { catalogues } from '../../messages/catalogues.ts';
import { Frame } from '../frame.tsx';
import { descriptionOf, titleOf } from '../page-words.ts';
import { ReaderContext, stillReader } from '../reader.ts';
import { ArticleScreen } from '../screens/article.tsx';
import { languageOf, type Shown } from '../shown.ts';
import { draw } from './draw.ts';
import { during } from './react-router.ts';

/** A page drawn on the device: the same components, and so the same HTML, as the publisher's. */
export function composeArticle(masthead: Masthead, page: ArticlePage, url: URL) {
  const language = languageOf(page);
  const words = catalogues[language];
  if (!words) throw new Error(`the interface has no words in ${language}`);
  const speech = { language, words };
  const shown: Shown = { page, speech, edition: masthead.edition };
  const screen: ReactNode = <ArticleScreen page={page} />;
  const html = during({ url, shown, screen }, () =>
    draw(
      <ReaderContext value={stillReader(masthead, speech)}>
        <Frame />
      </ReaderContext>,
    ),
  );
  return {
    html,
    language,
    title: titleOf(page, speech, masthead),
    description: descriptionOf(page, speech, masthead),
  };
}

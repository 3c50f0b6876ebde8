import { useSpeech } from '../../ui/words.tsx';
import type { PageOf } from '../shown.ts';

/** What the publication writes about itself. */
export function WrittenScreen({ page: { page, passages } }: { readonly page: PageOf<'written'> }) {
  const { language, words } = useSpeech();
  const own = passages[language];
  return (
    <div className="narrow" lang={own ? language : 'fr'}>
      <h1 tabIndex={-1}>{words.nav[page]}</h1>
      <div data-part="body">
        {(own ?? passages.fr).map(({ heading, text }, place) => (
          <section key={place}>
            {heading && <h2>{heading}</h2>}
            {text.split('\n\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

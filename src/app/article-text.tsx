import { useEffect, useMemo, useState } from 'react';
import type { SafeHtml } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import { useSpeech } from '../ui/words.tsx';
import { ArticleMemory } from './article-memory.tsx';
import { trustedHtml } from './trusted-types.ts';
import { useOnUse } from './use-on-use.ts';

type Props = {
  readonly card: Card;
  readonly html: SafeHtml;
  /** False while its opening alone is drawn. */
  readonly whole: boolean;
};

/** The text, and what is shown over it: its pictures full screen, its notes, what the reader left in it. */
export function ArticleText({ card, html, whole }: Props) {
  // One trusted value for each text: a new one would make React write the text again, under the reader's eyes.
  const inside = useMemo(() => ({ __html: trustedHtml(html) }), [html]);
  const [body, setBody] = useState<HTMLDivElement | null>(null);
  const { words } = useSpeech();
  const { reading } = words;
  const [viewer, openViewer] = useOnUse(() => import('./on-use/picture-viewer.tsx'));
  const [, openNotes] = useOnUse(() => import('./on-use/footnote.ts'));
  const [first, setFirst] = useState<number | null>(null);

  useEffect(() => {
    const article = body?.parentElement;
    if (!article) return;
    for (const picture of pictures()) offerEnlarging(picture, `${reading.enlarge} : ${picture.alt}`);
    article.addEventListener('click', press);
    return () => article.removeEventListener('click', press);

    function press(event: MouseEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const target = event.target as Element;
      if (target.closest('dialog')) return;
      const note = target.closest<HTMLAnchorElement>('[data-part="body"] a[href^="#"]');
      if (note) {
        event.preventDefault();
        const { textContent, hash } = note;
        openNotes(
          ({ openFootnote }) =>
            openFootnote(note, reading.note(textContent), reading.close) || location.assign(hash),
        );
      }
      const figure =
        target.closest('.enlarge') ?? (target.closest('a, button') ? null : target.closest('img'));
      const picture = figure?.closest('figure, picture, p')?.querySelector('img');
      if (!picture) return;
      setFirst(pictures().indexOf(picture));
      openViewer();
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps react/exhaustive-effect-dependencies
  }, [body, html, reading]);

  return (
    <>
      <div
        // What hangs on the text waits until its opening is on the screen.
        ref={whole ? setBody : null}
        className={whole ? undefined : 'begun'}
        data-part="body"
        dangerouslySetInnerHTML={inside}
      />
      {body && <ArticleMemory card={card} html={html} body={body} />}
      {viewer && first !== null && (
        <viewer.PictureViewer
          pictures={pictures()}
          first={first}
          language={card.language}
          onClose={() => setFirst(null)}
        />
      )}
    </>
  );
}

/** Of the whole article, in their order. */
const pictures = (): HTMLImageElement[] => [
  ...document.querySelectorAll<HTMLImageElement>('main > article :is(.plate, [data-part="body"]) img'),
];

/** For keyboards and for ears; the picture itself takes a press too. One that is a link stays that. */
function offerEnlarging(picture: HTMLImageElement, label: string): void {
  const figure = picture.closest('figure');
  if (!figure || picture.closest('a') || picture.closest('picture')?.nextElementSibling?.matches('.enlarge'))
    return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'enlarge';
  button.ariaLabel = label;
  (picture.closest('picture') ?? picture).after(button);
}

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { directionOf } from '../../domain/language.ts';
import { Icon } from '../../ui/icon.tsx';
import { useSpeech } from '../../ui/words.tsx';
import { useFingers } from './use-fingers.ts';

type Props = {
  readonly pictures: readonly HTMLImageElement[];
  readonly first: number;
  /** Of the text that they illustrate. */
  readonly language: string;
  readonly onClose: () => void;
};

/** The pictures of an article, each as large as the window. */
export function PictureViewer({ pictures, first, language, onClose }: Props) {
  const { words, language: speaking } = useSpeech();
  const { reading } = words;
  const [place, setPlace] = useState(first);
  const dialog = useRef<HTMLDialogElement>(null);
  const { zoom, enlarge, reset, stage } = useFingers(go);
  const picture = pictures[place];
  const many = pictures.length > 1;

  useEffect(() => dialog.current?.showModal(), []);

  function go(direction: 1 | -1) {
    reset();
    setPlace((at) => (at + direction + pictures.length) % pictures.length);
  }

  function press({ key }: KeyboardEvent) {
    if (key === 'ArrowRight' && many) go(1);
    else if (key === 'ArrowLeft' && many) go(-1);
    else if (key === '+' || key === '=') enlarge(1.5);
    else if (key === '-') enlarge(1 / 1.5);
    else if (key === '0') reset();
  }

  if (!picture) return null;
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  const count = reading.picture(place + 1, pictures.length);
  return (
    <dialog
      ref={dialog}
      className="viewer"
      aria-label={count}
      lang={speaking}
      dir="ltr"
      onClose={onClose}
      onKeyDown={press}
    >
      <div className="stage" {...stage} onDoubleClick={() => (zoom.scale > 1 ? reset() : enlarge(2.5))}>
        <img
          key={picture.src}
          src={picture.src}
          srcSet={finestOf(picture)}
          sizes="100vw"
          alt={picture.alt}
          lang={language}
          draggable={false}
          style={{ transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` }}
        />
      </div>
      <div className="actions">
        <span aria-live="polite">{count}</span>
        {many && <Button label={reading.previousPicture} sign="‹" onPress={() => go(-1)} />}
        {many && <Button label={reading.nextPicture} sign="›" onPress={() => go(1)} />}
        <Button label={reading.unzoom} sign="−" onPress={() => enlarge(1 / 1.5)} />
        <Button label={reading.zoom} sign="+" onPress={() => enlarge(1.5)} />
        <button
          type="button"
          className="button"
          aria-label={reading.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      {caption !== '' && (
        <p lang={language} dir={directionOf(language)}>
          {caption}
        </p>
      )}
    </dialog>
  );
}

/** The files of the best format that the browser chose from; what is kept offline is `src`. */
function finestOf(picture: HTMLImageElement): string | undefined {
  const chosen = picture.currentSrc.split('.').at(-1) ?? '';
  const sources = [...(picture.parentElement?.querySelectorAll('source') ?? [])];
  return sources.find(({ srcset }) => srcset.includes(`.${chosen} `))?.srcset;
}

type ButtonProps = { readonly label: string; readonly sign: string; readonly onPress: () => void };

const Button = ({ label, sign, onPress }: ButtonProps) => (
  <button type="button" className="button" aria-label={label} onClick={onPress}>
    <span aria-hidden="true">{sign}</span>
  </button>
);

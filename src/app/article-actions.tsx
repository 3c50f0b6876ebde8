import { useEffect, useState } from 'react';
import { addresses } from '../domain/addresses.ts';
import type { Card } from '../domain/card.ts';
import { AloudButton, ReadingButton, SaveButton, ShareButton } from '../ui/article-buttons.tsx';
import { useSpeech } from '../ui/words.tsx';
import { announce } from './announce.ts';
import { askToKeep, changeLibrary } from './change-library.ts';
import { goesOnAloud } from './going-on.ts';
import { useAnswer, useReader } from './reader.ts';
import { useOnUse } from './use-on-use.ts';

/** Saving, listening, how the text looks, sharing. */
export function ArticleActions({ card }: { readonly card: Card }) {
  const [open, setOpen] = useState<'aloud' | 'reading' | null>(null);
  const [aloud, fetchAloud] = useOnUse(() => import('./on-use/read-aloud.tsx'));
  const [reading, fetchReading] = useOnUse(() => import('./on-use/reading-panel.tsx'));
  const close = () => setOpen(null);

  function listen() {
    setOpen(open === 'aloud' ? null : 'aloud');
    fetchAloud();
  }

  useEffect(() => {
    if (goesOnAloud()) listen();
    // oxlint-disable-next-line react-hooks/exhaustive-deps react/exhaustive-effect-dependencies
  }, []);

  return (
    <>
      <Save card={card} />
      <AloudButton open={open === 'aloud'} onPress={listen} />
      <ReadingButton
        open={open === 'reading'}
        onPress={() => {
          setOpen('reading');
          fetchReading();
        }}
      />
      <Share card={card} />
      {open === 'reading' && reading && <reading.ReadingPanel onClose={close} />}
      {open === 'aloud' && aloud && <aloud.ReadAloud language={card.language} onClose={close} />}
    </>
  );
}

function Save({ card }: { readonly card: Card }) {
  const { words } = useSpeech();
  const { device } = useReader();
  const mark = useAnswer((library) => library.mark(card.id), card.id, ['marks']);
  const [written, setWritten] = useState<boolean | null>(null);
  const saved = written ?? (mark?.saved ?? null) !== null;

  // It is said once it is on the device: who leaves before has not been told that it is kept.
  async function toggle() {
    const isDone = await changeLibrary(device, words, async (library) => {
      await library.save(card.id, !saved);
      setWritten(!saved);
      return saved ? words.article.unsavedNow : words.article.savedNow;
    });
    if (isDone && !saved) askToKeep();
  }

  return <SaveButton saved={saved} onToggle={() => void toggle()} />;
}

function Share({ card }: { readonly card: Card }) {
  const { words } = useSpeech();
  const { masthead } = useReader();
  const [, fetchSharing] = useOnUse(() => import('./on-use/share-article.ts'));
  const [copied, setCopied] = useState(false);
  const url = () => new URL(addresses.article(card.slug), location.origin).href;
  const share = () =>
    fetchSharing(async ({ shareArticle }) => {
      const how = await shareArticle(card.title, masthead.name, url());
      setCopied(how === 'copied');
      if (how === 'copied') announce(words.article.copied);
      if (how === 'refused') announce(words.reading.notShared);
    });
  return <ShareButton copied={copied} onShare={share} />;
}

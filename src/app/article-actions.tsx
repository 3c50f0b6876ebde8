import { useEffect, useState } from 'react';
import { addresses } from '../domain/addresses.ts';
import type { Card } from '../domain/card.ts';
import { SaveButton, ShareButton } from '../ui/save-button.tsx';
import { useSpeech } from '../ui/words.tsx';
import { announce } from './announce.ts';
import { useAnswer, useReader } from './reader.ts';

/** Saving and sharing; opening an article marks it as read. */
export function ArticleActions({ card }: { readonly card: Card }) {
  const { words } = useSpeech();
  const { device } = useReader();
  const mark = useAnswer((library) => library.mark(card.id), card.id, ['marks']);
  const [wished, setWished] = useState<boolean | null>(null);
  const [copied, setCopied] = useState(false);
  const saved = wished ?? (mark?.saved ?? null) !== null;

  useEffect(() => {
    device
      ?.library()
      .then((library) => library.read(card.id))
      .catch(() => undefined);
  }, [device, card.id]);

  async function toggle() {
    setWished(!saved);
    try {
      const library = await device?.library();
      await library?.save(card.id, !saved);
      announce(saved ? words.article.unsavedNow : words.article.savedNow);
      // Something is now worth keeping: the moment to ask the browser not to clear it.
      if (!saved) void navigator.storage?.persist?.();
    } catch {
      setWished(null);
      announce(words.library.unavailable);
    }
  }

  async function share() {
    const url = new URL(addresses.article(card.slug), location.origin).href;
    try {
      if ('share' in navigator) return await navigator.share({ title: card.title, url });
      await (navigator as Navigator).clipboard.writeText(`${card.title}\n${url}`);
      setCopied(true);
      announce(words.article.copied);
    } catch {
      // The reader thought better of it.
    }
  }

  return (
    <>
      <SaveButton saved={saved} onToggle={() => void toggle()} />
      <ShareButton copied={copied} onShare={() => void share()} />
    </>
  );
}

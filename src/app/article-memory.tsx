import { useEffect, useState } from 'react';
import type { SafeHtml } from '../domain/article.ts';
import type { Card } from '../domain/card.ts';
import type { Place, SeenText } from '../domain/mark.ts';
import { useReader } from './reader.ts';
import { useOnUse } from './use-on-use.ts';

type Props = {
  readonly card: Card;
  readonly html: SafeHtml;
  readonly body: HTMLDivElement;
};

/** What the device remembers of an article: that it was read, how it was then, and where reading stopped. */
export function ArticleMemory({ card: { id, revision }, html, body }: Props) {
  const { device } = useReader();
  const [earlier, setEarlier] = useState<SeenText | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [changes, fetchChanges] = useOnUse(() => import('./on-use/what-changed.tsx'));
  const [resume, fetchResume] = useOnUse(() => import('./on-use/resume.tsx'));

  useEffect(() => {
    if (!device) return;
    let current = true;
    const remember = async () => {
      const library = await device.library();
      const mark = await library.mark(id);
      await library.read(id);
      const known = await library.see(id, revision, html);
      if (!current) return;
      if (known) {
        setEarlier(known);
        fetchChanges();
      }
      // Who has begun to read, or goes back to where they were, is not moved.
      if (
        mark.place &&
        revision === (known?.revision ?? revision) &&
        scrollY < innerHeight / 4 &&
        !location.hash
      ) {
        setPlace(mark.place);
        fetchResume();
      }
    };
    remember().catch(() => undefined);
    return () => void (current = false);
    // oxlint-disable-next-line react-hooks/exhaustive-deps react/exhaustive-effect-dependencies
  }, [device, id, revision, html]);

  useEffect(() => {
    let stop: (() => void) | undefined;
    let current = true;
    const begin = async () => {
      const { keepPlace } = await import('./on-use/keep-place.ts');
      if (!current) return;
      stop = keepPlace(body, (now) => {
        device
          ?.library()
          .then((library) => library.keepPlace(id, now))
          .catch(() => undefined);
      });
    };
    const scrolled = () => void begin().catch(() => undefined);
    addEventListener('scroll', scrolled, { once: true, passive: true });
    return () => {
      current = false;
      removeEventListener('scroll', scrolled);
      stop?.();
    };
  }, [device, id, body]);

  if (changes && earlier) {
    const seen = () => {
      device
        ?.library()
        .then((library) => library.forgetEarlier(id))
        .catch(() => undefined);
    };
    return <changes.WhatChanged key={revision} earlier={earlier} body={body} onSeen={seen} />;
  }
  return resume && place ? <resume.Resume place={place} body={body} /> : null;
}

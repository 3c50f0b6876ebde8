import { useEffect, useMemo, useRef, useState } from 'react';
import { addresses } from '../domain/addresses.ts';
import type { Card, ListedCard } from '../domain/card.ts';
import type { Around } from '../offline/around-article.ts';
import { Related } from '../ui/article-footer.tsx';
import { Neighbours, type Neighbour } from '../ui/article-neighbours.tsx';
import { labelMap, type Labels } from '../ui/card.tsx';
import { nextArticle } from './going-on.ts';
import { listLeft } from './list-left.ts';
import { useAnswer, useScripted } from './reader.ts';

type Props = { readonly card: Card; readonly related: readonly ListedCard[]; readonly labels: Labels };

/** Where to read on: the articles before and after, and the nearest by topics, as the device finds them once it can. */
export function ArticleAround({ card, related, labels }: Props) {
  const around = useAnswer((library) => library.around(card.slug), card.slug, ['edition']);
  const [section, found] = useOutOfSight(around);
  const path = addresses.article(card.slug);
  const scripted = useScripted();
  const list = useMemo(() => (scripted ? listLeft(path) : null), [scripted, path]);
  const place = list?.articles.findIndex((article) => article.path === path) ?? 0;
  const previous = list ? (list.articles[place - 1] ?? null) : neighbour(around?.newer);
  const next = list ? (list.articles[place + 1] ?? null) : neighbour(around?.older);
  useEffect(() => nextArticle.set(next), [next]);
  const near = found?.related.length ? found : { related, labels: null };
  return (
    <div ref={section} className="after">
      <div className="neighbours scripted">
        <Neighbours previous={previous} next={next} list={list} />
      </div>
      <Related cards={near.related} labels={near.labels ? labelMap(near.labels) : labels} />
    </div>
  );
}

/** What the device found takes the place of what the page brought while nobody is looking at it. */
function useOutOfSight(answer: Around | null | undefined) {
  const section = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState<Around | null>(null);
  useEffect(() => {
    const seen = (section.current?.getBoundingClientRect().top ?? 0) < innerHeight;
    if (answer && !seen) setNear(answer);
  }, [answer]);
  return [section, near] as const;
}

const neighbour = (card: Card | null | undefined): Neighbour | null =>
  card ? { path: addresses.article(card.slug), title: card.title } : null;

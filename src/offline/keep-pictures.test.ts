import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../domain/article.ts';
import { byNewest, type Card } from '../domain/card.ts';
import { illustrated, picturesOf } from './keep-pictures.ts';
import { samplePublisher } from '../proofs/sample-publisher.ts';
import { isLostConnection, StorageFault } from './storage-fault.ts';
import { wantedOf } from './wanted.ts';

const file = (letter: string, format: string): string => `/images/${letter.repeat(64)}.${format}`;
const sampleCards = async (count: number): Promise<readonly Card[]> => {
  const articles = Array.from({ length: count }, (_, place) => ({
    number: place + 1,
    revision: 1,
    text: 'Texte',
  }));
  return (await (await samplePublisher()).issue(1, articles)).cards;
};

describe('the pictures of an article', () => {
  test('are each kept in one file, the WebP that fills a phone, which stands for all its variants', async () => {
    const [card] = await sampleCards(1);
    if (!card) throw new Error('no card');
    const element =
      `<picture><source type="image/avif" srcset="${file('a', 'avif')} 480w, ${file('b', 'avif')} 960w">` +
      `<source type="image/webp" srcset="${file('c', 'webp')} 480w, ${file('d', 'webp')} 960w, ${file('e', 'webp')} 1600w">` +
      `<img src="${file('f', 'jpeg')}" alt=""></picture>`;
    expect(
      picturesOf(
        card,
        `<p>${element}</p><img src="https://example.org/x.jpg"><img src="${file('0', 'jpeg')}">`,
      ),
    ).toEqual([
      {
        stored: file('d', 'webp'),
        variants: [
          file('a', 'avif'),
          file('b', 'avif'),
          file('c', 'webp'),
          file('d', 'webp'),
          file('e', 'webp'),
          file('f', 'jpeg'),
        ],
      },
      { stored: file('0', 'jpeg'), variants: [file('0', 'jpeg')] },
    ]);
  });
});

describe('what is wanted unasked', () => {
  test('is all while it fits, else the newest', async () => {
    const cards = await sampleCards(10);
    expect(wantedOf(cards, { allUpTo: 1_000_000, newest: 2 })).toHaveLength(10);
    expect(wantedOf(cards.toReversed(), { allUpTo: 10, newest: 2 })).toEqual(cards.slice(0, 2));
  });
});

describe('a fault of the storage', () => {
  test('is told from a full device however it is wrapped', () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    expect(new StorageFault(new Error('AbortError', { cause: full })).problem).toBe('storage-full');
    expect(new StorageFault(Object.assign(new Error('aborted'), { inner: full })).problem).toBe(
      'storage-full',
    );
    expect(new StorageFault('what').problem).toBe('storage-failed');
  });

  test('of a lost connection is worth another connection', () => {
    expect(isLostConnection(new DOMException('closing', 'InvalidStateError'))).toBe(true);
    expect(isLostConnection(new Error('Connection to Indexed Database server lost. Refresh the page.'))).toBe(
      true,
    );
    expect(isLostConnection(new DOMException('no room', 'QuotaExceededError'))).toBe(false);
  });
});

test('two readers fetch pictures of the same articles, whatever they follow and save, also when articles go', async () => {
  const cards = (await sampleCards(150)).toSorted(byNewest);
  const editions = [
    cards.slice(40),
    cards.slice(20),
    cards,
    cards.slice(30),
    cards.slice(50),
    cards.slice(10),
  ];
  const none: ReadonlySet<ArticleId> = new Set();
  const every: ReadonlySet<ArticleId> = new Set(cards.map(({ id }) => id));
  const fetchedBy = (saved: ReadonlySet<ArticleId>, liked: ReadonlySet<ArticleId>): ArticleId[][] => {
    let held = new Set<ArticleId>();
    return editions.map((now) => {
      const { fetched, stay } = illustrated(now, saved, liked);
      const asked = fetched.map(({ id }) => id).filter((id) => !held.has(id));
      held = new Set(stay.map(({ id }) => id).filter((id) => held.has(id) || asked.includes(id)));
      return asked;
    });
  };
  const plain = fetchedBy(none, none);
  expect(plain.flat().length).toBeGreaterThan(60);
  expect(fetchedBy(every, none)).toEqual(plain);
  expect(fetchedBy(none, every)).toEqual(plain);
});

import { expect, test } from 'vitest';
import type { ArticleId } from '../../domain/article.ts';
import { emptyMemory, type Memory } from '../../offline/memory-store.ts';
import { seeded } from '../seeded.ts';
import { idOf, samplePublisher, type SampleArticle } from '../sample-publisher.ts';
import { articles } from '../store-promises.ts';
import { syncFrom } from './served-places.ts';

const mirror = 'https://miroir.example';

/** What one device asks for in a week of editions, whoever holds it and whatever they leave on it. */
async function week(saves: (day: number) => readonly ArticleId[], seed: number): Promise<string[]> {
  const publisher = await stories;
  const random = seeded(seed);
  const memory: Memory = emptyMemory();
  const asked: string[] = [];
  for (const [day, editions] of publisher.days.entries()) {
    memory.saved = new Set([...memory.saved, ...saves(day)]);
    for (const edition of editions) {
      const at = { '': random() < 0.2 ? undefined : edition, [mirror]: edition };
      const clock = { wait: () => new Promise<void>((resolve) => void setTimeout(resolve, 0)), random };
      const policy = { allUpTo: 4_000, newest: 12 };
      await syncFrom({ at, asked }, memory, publisher.key, { clock, policy, isLate: () => day % 3 === 2 });
      asked.push('–');
    }
  }
  return asked;
}

/** Seven days: news, a correction and a removal each day, of articles that somebody may have saved. */
const stories = (async () => {
  const publisher = await samplePublisher({ mirrors: [mirror] });
  let held: SampleArticle[] = articles(30);
  const removed: number[] = [];
  const days = [];
  for (let day = 0; day < 7; day += 1) {
    const morning = await publisher.issue(2 * day + 1, held, removed);
    removed.push(day + 3);
    held = held
      .filter(({ number }) => number !== day + 3)
      .map((old) =>
        old.number === 20 + day ? { ...old, revision: old.revision + 1, text: 'Corrigé' } : old,
      );
    held = [...held, { number: 100 + day, revision: 1, text: `Nouvelle du jour ${day}` }];
    days.push([morning, await publisher.issue(2 * day + 2, held, removed)]);
  }
  return { key: publisher.key, days };
})();

test('two readers with different saves make the same requests in the same order, all week', async () => {
  const one = await week(() => [], 5);
  const other = await week((day) => [idOf(day + 3), idOf(20 + day), idOf(1), idOf(100 + day)], 5);
  expect(one.length).toBeGreaterThan(50);
  expect(other).toEqual(one);
});

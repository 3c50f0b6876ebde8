import { expect, test } from 'vitest';
import { judgedQuestions } from './relevance.fixture.ts';
import { relevance } from './relevance.ts';

test('questions about the sample edition are answered in the order of what they ask, better than by two libraries', async () => {
  expect(judgedQuestions).toHaveLength(60);
  const { caravane, minisearch, flexsearch } = await relevance();
  expect(caravane?.ndcg).toBeGreaterThanOrEqual(0.9);
  expect(caravane?.ndcg).toBeGreaterThan(minisearch?.ndcg ?? 1);
  expect(caravane?.ndcg).toBeGreaterThan(flexsearch?.ndcg ?? 1);
});

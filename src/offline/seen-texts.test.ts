import { expect, it } from 'vitest';
import type { ArticleId, SafeHtml } from '../domain/article.ts';
import { rowAfter, type SeenRow } from './seen-texts.ts';

const id = 'a' as ArticleId;
const opened = (revision: number, at = '2026-11-20T08:00:00Z'): SeenRow => ({
  id,
  at,
  seen: { revision, at, html: `<p>${revision}</p>` as SafeHtml },
  before: null,
});

it('a first reading has nothing before it', () => {
  expect(rowAfter(undefined, opened(1))).toEqual(opened(1));
});

it('a later revision moves the one that was read aside, until it has been looked at', () => {
  const second = rowAfter(opened(1), opened(2));
  expect(second).toMatchObject({ seen: { revision: 2 }, before: { revision: 1 } });
  expect(rowAfter(second, opened(2, '2026-11-21T08:00:00Z'))).toMatchObject({ before: { revision: 1 } });
  expect(rowAfter(second, opened(3))).toMatchObject({ seen: { revision: 3 }, before: { revision: 1 } });
  expect(rowAfter({ ...second, before: null }, opened(3))).toMatchObject({ before: { revision: 2 } });
});

it('a page older than what was read already changes nothing but when', () => {
  const later = '2026-11-21T08:00:00Z';
  expect(rowAfter(opened(2), opened(1, later))).toEqual({ ...opened(2), at: later });
});

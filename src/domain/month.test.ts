import { describe, expect, it } from 'vitest';
import { authorOf, byAuthor, countAuthors } from './author.ts';
import { byMonth, byYear, countMonths, monthsAround } from './month.ts';

const article = (published: string, ...byline: string[]) => ({ published, byline });
const articles = [
  article('2026-11-23T18:06:00Z', 'Aïgoul Sadykova'),
  article('2026-11-01T00:00:00Z', 'AIGOUL SADYKOVA', 'Timour Aliev'),
  article('2026-10-31T23:59:59Z', '…'),
  article('2024-02-29T12:00:00Z', 'Timour Aliev'),
];

describe('the archives', () => {
  it('count by month, newest first, a day at a border in its own month', () => {
    expect(countMonths(articles)).toEqual([
      { month: '2026-11', count: 2 },
      { month: '2026-10', count: 1 },
      { month: '2024-02', count: 1 },
    ]);
    expect([...byMonth(articles).keys()]).toEqual(['2026-11', '2026-10', '2024-02']);
    expect([...byYear(countMonths(articles))].map(([year, months]) => [year, months.length])).toEqual([
      ['2026', 2],
      ['2024', 1],
    ]);
  });

  it('lead from a month to those around it that have articles', () => {
    const months = countMonths(articles);
    expect(monthsAround('2026-10', months)).toEqual({ earlier: '2024-02', later: '2026-11' });
    expect(monthsAround('2026-11', months)).toEqual({ earlier: '2026-10', later: null });
    expect(monthsAround('2024-02', months)).toEqual({ earlier: null, later: '2026-10' });
  });

  it('take spellings of one name for one author, named as the newest article has it', () => {
    expect(byAuthor(articles).get('aigoul-sadykova')).toHaveLength(2);
    expect(authorOf('aigoul-sadykova', articles)?.name).toBe('Aïgoul Sadykova');
    expect(authorOf('personne', articles)).toBeNull();
  });

  it('count who signed, each once an article, a name without letters not at all', () => {
    expect(countAuthors([...articles, article('2020-01-01T00:00:00Z', 'A', 'A')])).toEqual([
      { slug: 'aigoul-sadykova', name: 'Aïgoul Sadykova', count: 2 },
      { slug: 'timour-aliev', name: 'Timour Aliev', count: 2 },
      { slug: 'a', name: 'A', count: 1 },
    ]);
  });
});

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ArticleDraft } from '../domain/article.ts';
import type { Topic } from '../domain/topic.ts';
import { ingestSource } from '../ingest/ingest-source.ts';
import { plainText } from '../search/plain-text.ts';
import type { Findable } from '../search/search-index.ts';
import { foldArticle, type Contender } from './in-browser/contender.ts';
import { ownIndex } from './in-browser/own-index.ts';
import { flexSearch } from './in-browser/rival-flexsearch.ts';
import { miniSearch } from './in-browser/rival-minisearch.ts';
import { judgedQuestions } from './relevance.fixture.ts';

/** How well an index orders the sample edition's articles: the mean of nDCG at 10, and the questions short of 1. */
export type Relevance = {
  readonly ndcg: number;
  readonly short: readonly {
    readonly question: string;
    readonly ndcg: number;
    readonly found: readonly string[];
  }[];
};

/** Ours and two libraries' on the same folded words; the libraries take any word, as they do unless told. */
export async function relevance(): Promise<{ readonly [contender: string]: Relevance }> {
  const articles = await sampleArticles();
  const topics = (await readSample('topics.json')) as Topic[];
  return {
    caravane: judge(ownIndex(namesOf(topics)), articles),
    minisearch: judge(miniSearch('OR'), articles),
    flexsearch: judge(flexSearch(true), articles),
  };
}

function judge(contender: Contender, articles: readonly Findable[]): Relevance {
  for (const article of articles) contender.add(foldArticle(article));
  contender.finish();
  const titles = new Map(articles.map(({ id, title }) => [id, title]));
  const judged = judgedQuestions.map(({ question, grades }) => {
    const found = contender
      .find(`${question} `)
      .slice(0, 10)
      .map((id) => titles.get(id) ?? '');
    const gradeOf = (title: string): number =>
      [...grades].find(([start]) => title.replace(/\s/g, ' ').startsWith(start))?.[1] ?? 0;
    const ideal = [...grades.values()].toSorted((a, b) => b - a);
    return { question, ndcg: gain(found.map(gradeOf)) / gain(ideal), found };
  });
  return {
    ndcg: judged.reduce((sum, { ndcg }) => sum + ndcg, 0) / judged.length,
    short: judged.filter(({ ndcg }) => ndcg < 0.999),
  };
}

/** Discounted cumulative gain, with 2^grade - 1 as a find's gain (Burges et al. 2005). */
const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

const sample = new URL('../sample/', import.meta.url);
const readSample = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(name, sample), 'utf8'));

async function sampleArticles(): Promise<Findable[]> {
  const topics = (await readSample('topics.json')) as Topic[];
  const { categories, sources } = (await readSample('publication.json')) as {
    categories: { [name: string]: string[] };
    sources: { id: string; address: string }[];
  };
  const names = new Map(topics.map((topic) => [topic.slug, Object.values(topic.names).join('. ')]));
  const drafts: ArticleDraft[] = [];
  for (const { id, address } of sources) {
    const read = await ingestSource(
      { id, address: fileURLToPath(new URL(address, sample)) },
      {
        fetch: () => Promise.reject(new Error('the sample asks nobody')),
        categories,
        topics: topics.map((topic) => ({ weak: [], caseSensitive: [], ...topic })),
        language: 'fr',
      },
    );
    if (!read.ok) throw new Error(read.error);
    drafts.push(...read.drafts);
  }
  return drafts.map((draft, place) => ({
    id: String(place).padStart(3, '0'),
    state: '',
    published: draft.published ?? '2026-01-01T00:00:00Z',
    language: draft.language,
    title: draft.title,
    standfirst: draft.standfirst,
    topics: draft.topics.map((slug) => names.get(slug) ?? '').join('. '),
    byline: draft.byline.join(', '),
    body: plainText(draft.body),
  }));
}

const namesOf = (topics: readonly Topic[]): string[][] =>
  topics.map(({ kind, names, variants }) => [
    ...new Set(Object.values(names).flatMap((name) => name ?? [])),
    ...(kind === 'theme' ? [] : variants),
  ]);

import { inventor, type QuestionKind } from './invented-articles.ts';
import { foldArticle, type Contender } from './contender.ts';
import { flexSearch } from './rival-flexsearch.ts';
import { miniSearch } from './rival-minisearch.ts';
import { ownIndex } from './own-index.ts';

/** What a page asks of a fresh worker: to build an index and store it, or to use the stored one. */
export type Errand = {
  readonly name: keyof typeof contenders;
  readonly act: 'build' | 'use';
  readonly seed: number;
  readonly articles: number;
  readonly questions: number;
};
/** Milliseconds and bytes. */
export type Figures = { readonly [figure: string]: number };

const contenders = {
  caravane: () => ownIndex(),
  minisearch: () => miniSearch(),
  flexsearch: () => flexSearch(),
};

addEventListener('message', ({ data }: MessageEvent<Errand>) => {
  const contender = contenders[data.name]();
  const act = data.act === 'build' ? build : use;
  act(contender, data).then(
    (figures) => postMessage(figures),
    (problem: unknown) => postMessage({ problem: String(problem) }),
  );
  // The index stays in memory until the page has weighed it.
  addEventListener('message', () => contender.finish());
});

async function build(contender: Contender, { seed, articles }: Errand): Promise<Figures> {
  const { article } = inventor(seed);
  let [folding, building] = [0, 0];
  for (let number = 0; number < articles; number += 1) {
    const invented = article(number);
    const started = performance.now();
    const folded = foldArticle(invented);
    const between = performance.now();
    contender.add(folded);
    folding += between - started;
    building += performance.now() - between;
  }
  building += timed(() => contender.finish());
  building += timed(() => void longestStep(contender.settle()));
  return { folding, building, bytes: await contender.keep() };
}

async function use(contender: Contender, { seed, articles, questions }: Errand): Promise<Figures> {
  const started = performance.now();
  await contender.load();
  const ready = performance.now() - started;
  const { article, questions: ask } = inventor(seed);
  const figures: { [figure: string]: number } = { ready };
  for (const kind of ['whole', 'typing', 'slip'] satisfies QuestionKind[]) {
    const asked = ask(kind, questions);
    for (const question of asked.slice(0, questions / 10)) contender.find(question);
    let found = 0;
    const rounds = Array.from({ length: 5 }, () =>
      asked.map((question) =>
        timed(() => {
          if (contender.find(question).length > 0) found += 0.2;
        }),
      ),
    );
    // Of each question the median: this machine has other work too.
    const times = asked.map((_, place) =>
      quantile(
        rounds.map((round) => round[place] ?? 0),
        0.5,
      ),
    );
    figures[`${kind}P50`] = quantile(times, 0.5);
    figures[`${kind}P95`] = quantile(times, 0.95);
    figures[`${kind}Found`] = found / questions;
  }
  const news = Array.from({ length: 160 }, (_, place) => article(articles + place));
  let longest = 0;
  const foldingOne: number[] = [];
  const adding = news.map((each) => {
    const before = performance.now();
    const folded = foldArticle(each);
    foldingOne.push(performance.now() - before);
    const time = timed(() => {
      contender.add(folded);
      contender.finish();
    });
    longest = Math.max(longest, longestStep(contender.settle()));
    return time;
  });
  figures['addP95'] = quantile(adding, 0.95);
  figures['addP50'] = quantile(adding, 0.5);
  figures['foldOneP50'] = quantile(foldingOne, 0.5);
  figures['longestStep'] = longest;
  figures['removeP95'] = quantile(
    news.map(({ id }) => timed(() => contender.remove(id))),
    0.95,
  );
  return figures;
}

/** Takes all steps; returns how long the longest took. */
function longestStep(steps: Iterator<undefined>): number {
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - before);
    if (done) return longest;
  }
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

import { withBundledPage } from './bundled-page.ts';
import type { SearchPage } from './in-browser/search-page.ts';
import type { Errand, Figures } from './in-browser/search.worker.ts';

type Row = { readonly measure: string; readonly [contender: string]: number | string };

const names = ['caravane', 'minisearch', 'flexsearch'] satisfies Errand['name'][];
const seed = 11;

/** Our index beside two libraries, each in a fresh worker of one Chromium, on the same invented articles. */
export const searchFigures = (_runs: number, articles = 10_000): Promise<Row[]> =>
  withBundledPage('search-page', async (page) => {
    const figures: { [name: string]: Figures } = {};
    const errand = { seed, articles, questions: 300 };
    for (const name of names) {
      const ask = (act: Errand['act']): Promise<Figures> =>
        page.evaluate((each) => (globalThis as unknown as SearchPage).runErrand(each), {
          ...errand,
          name,
          act,
        });
      const built = await ask('build');
      await page.reload();
      const used = await ask('use');
      figures[name] = {
        ...built,
        ...used,
        longestPageTask: Math.max(built['longestPageTask'] ?? 0, used['longestPageTask'] ?? 0),
      };
    }
    return rowsOf(figures, articles);
  });

function rowsOf(figures: { readonly [name: string]: Figures }, articles: number): Row[] {
  const of = (name: string, figure: string): number => figures[name]?.[figure] ?? 0;
  const row = (measure: string, figure: string, per = 1): Row => ({
    measure,
    ...Object.fromEntries(names.map((name) => [name, rounded(of(name, figure) / per)])),
  });
  const faster = Math.min(of('minisearch', 'building'), of('flexsearch', 'building'));
  return [
    row('query p50, ms', 'wholeP50'),
    row('query p95, ms', 'wholeP95'),
    row('query p95 while typing, ms', 'typingP95'),
    row('query p95 with slips, ms', 'slipP95'),
    row('found, share of questions', 'wholeFound'),
    row('found with slips, share', 'slipFound'),
    row('stored, bytes an article', 'bytes', articles),
    row('memory of the worker, MB', 'memory', 1_000_000),
    row('ready from storage, ms', 'ready'),
    row('one article folded p50, ms', 'foldOneP50'),
    row('one folded article added p50, ms', 'addP50'),
    row('one folded article added p95, ms', 'addP95'),
    row('longest step of putting in order after it, ms', 'longestStep'),
    row('one article removed p95, ms', 'removeP95'),
    row('folding all, ms', 'folding'),
    row('building all from folded words, ms', 'building'),
    row('longest task of the page (0: none above 50), ms', 'longestPageTask'),
    {
      measure: 'query p95 ÷ FlexSearch',
      caravane: ratio(of('caravane', 'wholeP95'), of('flexsearch', 'wholeP95')),
    },
    { measure: 'ready ÷ FlexSearch', caravane: ratio(of('caravane', 'ready'), of('flexsearch', 'ready')) },
    { measure: 'building ÷ the faster of the two', caravane: ratio(of('caravane', 'building'), faster) },
  ];
}

const rounded = (value: number): number => Number(value.toPrecision(4));
const ratio = (one: number, other: number): number => Number((one / Math.max(other, 1e-9)).toPrecision(3));

import { keptIndex } from '../../offline/kept-index.ts';
import { withConnection } from '../../offline/with-connection.ts';
import { aliasesOf } from '../../search/known-aliases.ts';
import { SegmentBuilder } from '../../search/build-segment.ts';
import { parseQuery } from '../../search/query.ts';
import { entryOf, SearchIndex } from '../../search/search-index.ts';
import type { Segment } from '../../search/segment.ts';
import type { Contender } from './contender.ts';

/** As the library worker builds: segments of so many articles, joined now and then. */
const segmentSize = 500;

export function ownIndex(topics: readonly (readonly string[])[] = []): Contender {
  const store = keptIndex(withConnection());
  const aliases = aliasesOf(topics);
  let index = new SearchIndex();
  let builder = new SegmentBuilder();
  const finish = (): void => {
    if (builder.size > 0) index.take(builder.finish());
    builder = new SegmentBuilder();
  };
  return {
    add: ({ article, fields }) => {
      const entry = entryOf(article);
      builder.add({
        ...entry,
        fields: entry.fields.map(({ weight }, place) => ({ weight, terms: fields[place] ?? [] })),
      });
      if (builder.size < segmentSize) return;
      finish();
      index.tidy();
    },
    finish,
    settle: () => index.tidying(true),
    find: (asked) => index.find(parseQuery(asked, aliases), { limit: 20 }).ids,
    remove: (id) => index.remove(id),
    keep: async () => {
      await store.keep(index);
      return index.kept().reduce((sum, { segment }) => sum + bytesOf(segment), 0);
    },
    load: async () => {
      const kept = await store.load();
      if (!kept) throw new Error('no index was kept');
      index = kept;
    },
  };
}

const bytesOf = (segment: Segment): number =>
  Object.values(segment).reduce(
    (sum: number, part) =>
      sum +
      (typeof part === 'string'
        ? part.length
        : ArrayBuffer.isView(part)
          ? part.byteLength
          : part.join('').length),
    0,
  );

import type { Language } from '../domain/language.ts';
import { SegmentBuilder, type Entry } from './build-segment.ts';
import { mergingSegments } from './merge-segments.ts';
import { doubt, sealsOfPages } from './page-seals.ts';
import { rank, type Found, type RankOptions } from './rank.ts';
import type { Query } from './query.ts';
import { sealOf } from './seal.ts';
import type { Segment } from './segment.ts';
import { termsOf } from './terms.ts';

/** An article as it is searched. */
export type Findable = {
  readonly id: string;
  /** What of it is taken in, for who keeps the index; an article in another state is taken in anew. */
  readonly state: string;
  /** ISO. */
  readonly published: string;
  readonly language: Language;
  readonly title: string;
  readonly standfirst: string;
  readonly topics: string;
  readonly byline: string;
  readonly body: string;
};

const weights = { title: 6, standfirst: 3, topics: 3, byline: 1, body: 1 } as const;
const fields = ['title', 'standfirst', 'topics', 'byline', 'body'] as const;

/** So many small segments are joined into one, and so on by size, that a question asks few. */
const many = 8;

/** What a database keeps of the index: segments that never change, by their seals, and which of their articles are gone. */
export type Kept = Sealed & { readonly segment: Segment; readonly gone: readonly number[] };
type Sealed = { readonly seal: string; readonly pages: Uint32Array };

type Shelf = { readonly segment: Segment; readonly gone: Set<number>; sealed?: Sealed };

/** An index of articles that come, are corrected and go. */
export class SearchIndex {
  #shelves: Shelf[] = [];
  #places = new Map<string, { readonly shelf: Shelf; readonly article: number }>();

  get size(): number {
    return this.#places.size;
  }

  /** In what state an article was taken in; `undefined` when it was not. */
  state(id: string): string | undefined {
    const place = this.#places.get(id);
    return place?.shelf.segment.states[place.article];
  }

  ids(): IterableIterator<string> {
    return this.#places.keys();
  }

  /** Takes articles in; those already there are replaced. */
  add(...articles: readonly Findable[]): void {
    const builder = new SegmentBuilder();
    for (const article of articles) builder.add(entryOf(article));
    this.take(builder.finish());
  }

  /** Takes a segment in whose articles were read elsewhere. */
  take(segment: Segment): void {
    for (const id of segment.ids) this.remove(id);
    this.#place({ segment, gone: new Set() });
  }

  remove(id: string): void {
    const place = this.#places.get(id);
    if (!place) return;
    place.shelf.gone.add(place.article);
    this.#places.delete(id);
  }

  find(query: Query, options: RankOptions): Found {
    return rank(this.#shelves, query, options);
  }

  /** Joins small segments, and those of which half is gone. */
  tidy(wholly = false): void {
    for (const steps = this.tidying(wholly); !steps.next().done;);
  }

  /**
   * The same step by step; the index may be asked and changed between two steps. `wholly`, when nothing more is to come
   * for a while: one segment is asked fastest.
   */
  *tidying(wholly = false): Generator<undefined, void> {
    const joined = wholly && isScattered(this.#shelves) ? this.#shelves : worthJoining(this.#shelves);
    if (joined.length === 0) return;
    const segment = yield* mergingSegments(joined);
    if (!joined.every((shelf) => this.#shelves.includes(shelf))) return;
    const gone = new Set<number>();
    for (const [article, id] of segment.ids.entries()) {
      const shelf = this.#places.get(id)?.shelf;
      if (!shelf || !joined.includes(shelf)) gone.add(article);
    }
    this.#shelves = this.#shelves.filter((shelf) => !joined.includes(shelf));
    if (segment.ids.length > gone.size) this.#place({ segment, gone });
  }

  kept(): Kept[] {
    return this.#shelves.map((shelf) => ({
      ...(shelf.sealed ??= sealed(shelf.segment)),
      segment: shelf.segment,
      gone: [...shelf.gone],
    }));
  }

  /**
   * The index as it was kept, of segments that are what their seals say; `null` when their postings are not as many.
   * Those are looked at when they are first read: then whoever asks or joins gets a `DamagedIndex`.
   */
  static from(kept: readonly Kept[]): SearchIndex | null {
    const index = new SearchIndex();
    for (const { seal, pages, segment, gone } of kept) {
      if (segment.places.at(-1) !== segment.postings.length) return null;
      doubt(segment, pages);
      index.#place({ segment, gone: new Set(gone), sealed: { seal, pages } });
    }
    return index;
  }

  #place(shelf: Shelf): void {
    this.#shelves.push(shelf);
    for (const [article, id] of shelf.segment.ids.entries()) {
      if (!shelf.gone.has(article)) this.#places.set(id, { shelf, article });
    }
  }
}

/** Whether all of a segment but its postings is what its seal says. */
export const isSealed = ({
  seal,
  pages,
  segment,
}: Sealed & { readonly segment: Omit<Segment, 'postings'> }): boolean => sealOf(segment, pages) === seal;

function sealed(segment: Segment): Sealed {
  const pages = sealsOfPages(segment.postings);
  return { seal: sealOf(segment, pages), pages };
}

/** Its terms by field. Names of topics are of many languages. */
export const entryOf = (article: Findable): Entry => ({
  id: article.id,
  state: article.state,
  days: Math.max(0, Math.floor(Date.parse(article.published) / 86_400_000) || 0),
  fields: fields.map((field) => ({
    weight: weights[field],
    terms: termsOf(article[field], field === 'topics' ? 'mul' : article.language),
  })),
});

/** A few articles that came since are not worth writing all the others anew. */
function isScattered(shelves: readonly Shelf[]): boolean {
  const sizes = shelves.map(({ segment }) => segment.ids.length);
  const [all, largest] = [sizes.reduce((sum, size) => sum + size, 0), Math.max(0, ...sizes)];
  return shelves.length > 1 && (all - largest) * scattered > all;
}
const scattered = 16;

function worthJoining(shelves: readonly Shelf[]): Shelf[] {
  const alive = ({ segment, gone }: Shelf): number => segment.ids.length - gone.size;
  const rotten = shelves.filter((shelf) => shelf.gone.size * 2 > shelf.segment.ids.length);
  for (let size = many; size < 1_000_000; size *= many) {
    const small = shelves.filter((shelf) => alive(shelf) < size);
    if (small.length >= many) return [...new Set([...small, ...rotten])];
  }
  return rotten;
}

import { Postings } from './postings.ts';
import { parseQuery } from './query.ts';
import { termsOf } from './tokenize.ts';

/** The searchable texts of an article. */
export type Fields = {
  readonly title: string;
  readonly standfirst: string;
  readonly topics: string;
  readonly body: string;
};

const weights = { title: 6, standfirst: 3, topics: 4, body: 1 } as const;
/** BM25's usual constants: how soon repetition stops counting, how much length counts. */
const saturation = 1.2;
const lengthShare = 0.75;
/** What a word that merely begins as typed is worth beside the word itself. */
const prefixShare = 0.6;

/** An inverted index in memory: articles come, are corrected and go. */
export class SearchIndex {
  readonly #postings = new Postings();
  readonly #numbers = new Map<string, number>();
  /** By document number; `undefined` where the article has gone. */
  #ids: (string | undefined)[] = [];
  #lengths: number[] = [];
  #totalLength = 0;
  get size(): number {
    return this.#numbers.size;
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** Takes an article in; one already there is replaced. */
  add(id: string, fields: Fields): void {
    this.remove(id);
    const document = this.#ids.length;
    const counts = new Map<string, number>();
    for (const field of ['title', 'standfirst', 'topics', 'body'] as const) {
      for (const term of termsOf(fields[field])) counts.set(term, (counts.get(term) ?? 0) + weights[field]);
    }
    let length = 0;
    for (const [term, weight] of counts) {
      this.#postings.add(term, document, weight);
      length += weight;
    }
    this.#ids.push(id);
    this.#lengths.push(length);
    this.#totalLength += length;
    this.#numbers.set(id, document);
  }

  /** Forgets an article; its postings are swept when a third are of the gone. */
  remove(id: string): void {
    const document = this.#numbers.get(id);
    if (document === undefined) return;
    this.#numbers.delete(id);
    this.#ids[document] = undefined;
    this.#totalLength -= this.#lengths[document] ?? 0;
    if (this.#ids.length > 64 && this.#numbers.size * 3 < this.#ids.length * 2) this.#sweep();
  }

  /** Ids, best first: articles with every word; where there is none, those with any. */
  find(text: string, limit: number): string[] {
    const { terms, typed } = parseQuery(text);
    const found = new Map<number, { words: number; score: number }>();
    for (const [place, term] of terms.entries()) {
      for (const [document, score] of this.#score(term, place === terms.length - 1 ? typed : null)) {
        const entry = found.get(document);
        if (entry) {
          entry.words += 1;
          entry.score += score;
        } else found.set(document, { words: 1, score });
      }
    }
    const hits = [...found];
    const whole = hits.filter(([, { words }]) => words === terms.length);
    return (whole.length > 0 ? whole : hits)
      .toSorted(([a, one], [b, other]) => other.score - one.score || a - b)
      .slice(0, limit)
      .flatMap(([document]) => this.#ids[document] ?? []);
  }

  /** By document, what a word is worth: found whole, or by its beginning if it is perhaps still being typed. */
  #score(term: string, typed: string | null): Map<number, number> {
    const scores = new Map<number, number>(this.#scoreTerm(term));
    for (const longer of typed === null ? [] : this.#postings.beginningWith(typed)) {
      if (longer === term) continue;
      for (const [document, score] of this.#scoreTerm(longer)) {
        scores.set(document, Math.max(scores.get(document) ?? 0, score * prefixShare));
      }
    }
    return scores;
  }

  *#scoreTerm(term: string): Generator<readonly [number, number]> {
    const posting = this.#postings.of(term);
    if (!posting) return;
    const alive = posting.documents.reduce(
      (sum, document) => sum + (this.#ids[document] === undefined ? 0 : 1),
      0,
    );
    const rarity = Math.log(1 + (this.size - alive + 0.5) / (alive + 0.5));
    const average = this.#totalLength / Math.max(1, this.size);
    for (const [place, document] of posting.documents.entries()) {
      if (this.#ids[document] === undefined) continue;
      const weight = posting.weights[place] ?? 0;
      const length = 1 - lengthShare + (lengthShare * (this.#lengths[document] ?? 0)) / average;
      yield [document, (rarity * weight * (saturation + 1)) / (weight + saturation * length)];
    }
  }

  #sweep(): void {
    const kept = this.#ids.flatMap((id, document) => (id === undefined ? [] : [document]));
    this.#postings.renumber(new Map(kept.map((document, next) => [document, next])));
    this.#lengths = kept.map((document) => this.#lengths[document] ?? 0);
    this.#ids = kept.map((document) => this.#ids[document]);
    for (const [next, id] of this.#ids.entries()) if (id !== undefined) this.#numbers.set(id, next);
  }
}

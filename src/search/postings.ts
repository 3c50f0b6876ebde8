/** Where one term stands: document numbers in rising order, and how much it weighs in each. */
export type Posting = { readonly documents: number[]; readonly weights: number[] };

/** A word still being typed stands for at most so many terms. */
const mostExpansions = 200;

/** Every term of an index and where it stands. */
export class Postings {
  readonly #terms = new Map<string, Posting>();
  /** The terms in order, for prefixes; dropped when a term joins or goes. */
  #sorted: string[] | undefined;

  add(term: string, document: number, weight: number): void {
    const posting = this.#terms.get(term) ?? this.#join(term);
    posting.documents.push(document);
    posting.weights.push(weight);
  }

  of(term: string): Posting | undefined {
    return this.#terms.get(term);
  }

  beginningWith(prefix: string): string[] {
    this.#sorted ??= [...this.#terms.keys()].toSorted();
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return this.#sorted.slice(low, low + mostExpansions).filter((term) => term.startsWith(prefix));
  }

  /** Gives documents their new numbers, and drops those that have none. */
  renumber(numbers: ReadonlyMap<number, number>): void {
    for (const [term, { documents, weights }] of this.#terms) {
      const places = [...documents.keys()].filter((place) => numbers.has(documents[place] ?? -1));
      if (places.length === 0) this.#terms.delete(term);
      else {
        this.#terms.set(term, {
          documents: places.map((place) => numbers.get(documents[place] ?? -1) ?? -1),
          weights: places.map((place) => weights[place] ?? 0),
        });
      }
    }
    this.#sorted = undefined;
  }

  #join(term: string): Posting {
    const posting: Posting = { documents: [], weights: [] };
    this.#terms.set(term, posting);
    this.#sorted = undefined;
    return posting;
  }
}

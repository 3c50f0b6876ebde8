const size = 500;

/** Rows in pieces that fit in one statement: SQLite binds 32,766 values at most, PostgreSQL 65,535. */
export function* inChunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let first = 0; first < rows.length; first += size) yield rows.slice(first, first + size);
}

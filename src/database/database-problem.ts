/** An expected failure of the database: its message says in one line what, where and what to do. */
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem';
}

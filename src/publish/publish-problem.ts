/** An expected failure of publishing: its message says in one line what, where and what to do. */
export class PublishProblem extends Error {
  override name = 'PublishProblem';
}

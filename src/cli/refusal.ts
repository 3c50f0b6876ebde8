/** An expected failure of a command: one line that says what, where and what to do. Shown without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** What other folders throw for the same purpose, by name. */
const expected = new Set(['Refusal', 'DatabaseProblem', 'PublishProblem']);

export const isExpected = (error: unknown): error is Error =>
  error instanceof Error && expected.has(error.name);

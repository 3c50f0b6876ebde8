import type { Wishes } from '../domain/subscriber.ts';

/** What a form of choices was drawn from. Another turn draws it anew and loses what was chosen since. */
export type WishesDrawing = {
  readonly turn: number;
  /** What the form began with. */
  readonly wishes: Wishes | null;
  /** What is known to be wished now, and what this form has sent, each in one spelling. */
  readonly known: string;
  readonly sent: readonly string[];
};

export const drawingOf = (wishes: Wishes | null): WishesDrawing => ({
  turn: 0,
  wishes,
  known: spelling(wishes),
  sent: [],
});

export const sends = (drawing: WishesDrawing, wishes: Wishes): WishesDrawing => ({
  ...drawing,
  sent: [...drawing.sent, spelling(wishes)],
});

/** Choices that come from elsewhere, or are taken back, draw the form anew; those that it sent itself it shows already. */
export function follows(drawing: WishesDrawing, wishes: Wishes | null): WishesDrawing {
  const known = spelling(wishes);
  if (known === drawing.known) return drawing;
  if (drawing.sent.includes(known)) return { ...drawing, known };
  return { turn: drawing.turn + 1, wishes, known, sent: [] };
}

const spelling = (wishes: Wishes | null): string =>
  wishes === null ? '' : JSON.stringify([wishes.language, wishes.frequency, wishes.topics.toSorted()]);

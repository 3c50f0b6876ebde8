import { startTransition, useEffect, useState } from 'react';
import { useNavigationType } from 'react-router';

/**
 * A value shown in its turn: of all that waits on a page, one part is drawn a frame, those of lower places first, where
 * together they would hold up a slow phone. `first` until then. Who comes back to a place finds all of it there at once.
 */
export function useInTurn<Value, First extends Value | null>(
  value: Value,
  place: number,
  first: First,
): Value | First {
  const comesBack = useNavigationType() === 'POP';
  const [later, show] = useState<Value | First>(first);
  useEffect(
    () => (later === value ? undefined : takeTurn({ place, show: () => show(() => value) })),
    [value, place, later],
  );
  return comesBack ? value : later;
}

type Turn = { readonly place: number; readonly show: () => void };

const waiting = new Set<Turn>();
let current: Turn | null = null;

/** Returns how to end it: its part is on the page, or is not wanted any more. */
function takeTurn(turn: Turn): () => void {
  waiting.add(turn);
  call();
  return () => {
    waiting.delete(turn);
    if (current !== turn) return;
    current = null;
    call();
  };
}

/** The next begins once the one before is on the page: two that React is told of meanwhile would be drawn as one. */
function call(): void {
  if (current || waiting.size === 0) return;
  requestAnimationFrame(() => {
    const [next] = [...waiting].toSorted((a, b) => a.place - b.place);
    if (current || !next) return;
    waiting.delete(next);
    current = next;
    startTransition(next.show);
  });
}

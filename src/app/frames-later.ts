import { startTransition, useEffect, useState } from 'react';
import { useNavigationType } from 'react-router';

/**
 * A value so many frames after it came, where what is drawn from it must not be drawn in one go with the rest; `null`
 * until the first has come. Who comes back to a place finds all of it there at once.
 */
export function useFramesLater<Value>(value: Value, frames: number): Value | null {
  const comesBack = useNavigationType() === 'POP';
  const [later, show] = useState<Value | null>(null);
  useEffect(() => {
    let left = frames;
    let frame = 0;
    const wait = (): void => {
      if (left === 0) return startTransition(() => show(() => value));
      left -= 1;
      frame = requestAnimationFrame(wait);
    };
    wait();
    return () => cancelAnimationFrame(frame);
  }, [value, frames]);
  return comesBack ? value : later;
}

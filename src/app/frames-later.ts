import { startTransition, useEffect, useState } from 'react';
import { useNavigationType } from 'react-router';

/**
 * Whether so many frames have passed, where what is drawn then must not be drawn in one go with the rest. Who comes back
 * to a place finds all of it there at once.
 */
export function useFramesLater(frames: number): boolean {
  const comesBack = useNavigationType() === 'POP';
  const [isLater, pass] = useState(false);
  useEffect(() => {
    let left = frames;
    let frame = 0;
    const wait = (): void => {
      if (left === 0) return startTransition(() => pass(true));
      left -= 1;
      frame = requestAnimationFrame(wait);
    };
    wait();
    return () => cancelAnimationFrame(frame);
  }, [frames]);
  return comesBack || isLater;
}

import { useRef, useState, type PointerEvent, type WheelEvent } from 'react';
import { moveBy, whole, zoomAt, type Zoom } from './zoom.ts';

/** A sweep shorter than this is a tremble. */
const sweep = 60;

/** Two fingers enlarge, one moves what is enlarged and otherwise sweeps to the next (1) or the previous (-1). */
export function useFingers(onSweep: (direction: 1 | -1) => void) {
  const [zoom, setZoom] = useState<Zoom>(whole);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const began = useRef<{ x: number; y: number } | null>(null);

  function onPointerDown({ pointerId, clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) {
    currentTarget.setPointerCapture(pointerId);
    fingers.current.set(pointerId, { x: clientX, y: clientY });
    began.current = fingers.current.size === 1 ? { x: clientX, y: clientY } : null;
  }

  function onPointerMove({ pointerId, clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) {
    const before = fingers.current.get(pointerId);
    if (!before) return;
    const now = { x: clientX, y: clientY };
    fingers.current.set(pointerId, now);
    const other = [...fingers.current].find(([id]) => id !== pointerId)?.[1];
    const { clientWidth, clientHeight } = currentTarget;
    if (!other)
      return setZoom((at) => moveBy(at, now.x - before.x, now.y - before.y, clientWidth, clientHeight));
    const factor = distance(now, other) / (distance(before, other) || 1);
    const middle = fromMiddle(currentTarget, (now.x + other.x) / 2, (now.y + other.y) / 2);
    setZoom((at) => zoomAt(at, factor, middle));
  }

  function onPointerUp({ pointerId, clientX }: PointerEvent<HTMLElement>) {
    fingers.current.delete(pointerId);
    const way = began.current && zoom.scale === 1 ? clientX - began.current.x : 0;
    began.current = null;
    if (Math.abs(way) > sweep) onSweep(way < 0 ? 1 : -1);
  }

  function onWheel({ deltaY, clientX, clientY, currentTarget }: WheelEvent<HTMLElement>) {
    const at = fromMiddle(currentTarget, clientX, clientY);
    setZoom((zoomed) => zoomAt(zoomed, Math.exp(-deltaY / 400), at));
  }

  const enlarge = (factor: number) => setZoom((at) => zoomAt(at, factor, { x: 0, y: 0 }));
  return {
    zoom,
    enlarge,
    reset: () => setZoom(whole),
    stage: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onWheel },
  };
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y);

function fromMiddle(stage: HTMLElement, x: number, y: number): { x: number; y: number } {
  const { left, top, width, height } = stage.getBoundingClientRect();
  return { x: x - left - width / 2, y: y - top - height / 2 };
}

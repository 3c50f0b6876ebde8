/** How a picture stands in its window: enlarged so many times, moved so far from the middle. */
export type Zoom = { readonly scale: number; readonly x: number; readonly y: number };

export const whole: Zoom = { scale: 1, x: 0, y: 0 };
const most = 6;

/** The point under the fingers stays under them; `x` and `y` are from the middle of the window. */
export function zoomAt(
  { scale, x, y }: Zoom,
  factor: number,
  at: { readonly x: number; readonly y: number },
): Zoom {
  const next = Math.min(most, Math.max(1, scale * factor));
  if (next === 1) return whole;
  const ratio = next / scale;
  return { scale: next, x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio };
}

/** Moved, but never so far that the window shows nothing of it. */
export function moveBy(zoom: Zoom, x: number, y: number, width: number, height: number): Zoom {
  const within = (value: number, size: number): number => {
    const far = ((zoom.scale - 1) * size) / 2;
    return Math.min(far, Math.max(-far, value));
  };
  return { ...zoom, x: within(zoom.x + x, width), y: within(zoom.y + y, height) };
}

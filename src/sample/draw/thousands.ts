/** The digits of a number by threes, as French sets them. */
export function thousands(value: number): string {
  const text = String(value);
  return text.length < 4 ? text : `${text.slice(0, -3)}\u00a0${text.slice(-3)}`;
}

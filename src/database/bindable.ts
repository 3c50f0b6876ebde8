/**
 * A value as both engines keep it: text, whole numbers, null. Text is mended where no encoding holds it: a lone
 * surrogate becomes U+FFFD, a NUL goes. Anything else would differ between the engines, so it is a bug.
 */
export function bindable(value: unknown): string | number | null {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  if (value === null || (typeof value === 'number' && Number.isSafeInteger(value))) return value;
  throw new TypeError(`a database takes text, whole numbers and null, not ${typeof value}: ${String(value)}`);
}

/** Notes something for the life of the window, `null` to forget it; false when it was so already, or cannot be. */
export function mark(name: string, value: string | null): boolean {
  try {
    if (sessionStorage.getItem(name) === value) return false;
    if (value === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}

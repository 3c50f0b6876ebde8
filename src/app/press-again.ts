export type Control = HTMLButtonElement | HTMLInputElement;

/** What was pressed before the app could answer. Hydration leaves a radio as it is or sets it back without a word. */
export function pressAgain(pressed: ReadonlyMap<string, Control>): void {
  for (const control of pressed.values()) {
    if (!control.isConnected) continue;
    // One that is chosen already would not tell anybody of another press.
    if ('checked' in control) control.checked = false;
    control.click();
  }
}

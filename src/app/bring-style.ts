/// <reference types="vite/client" />
const sheets = {
  screens: () => import('./further.css?inline'),
  letters: () => import('./other-faces.css?inline'),
};
const brought = new Set<string>();

/**
 * Adds rules that an article's page comes without: as a script's own sheet, which needs no leave of the policy. What
 * would come too `late` is left for another time.
 */
export async function bringStyle(name: keyof typeof sheets, late = Infinity): Promise<void> {
  if (brought.has(name) || document.querySelector(`style[data-for="${name}"]`)) return;
  const { default: rules } = await sheets[name]();
  if (brought.has(name) || performance.now() > late) return;
  brought.add(name);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * Faces that came after the first paint are not shown on that page, so that no line moves. When the reader goes to
 * another page everything is set anew anyway: from there on they may be used.
 */
export function admitLateFaces(): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSFontFaceRule) rule.style.setProperty('font-display', 'swap');
    }
  }
}

/** Letters whose faces are in `other-faces.css`: those that French and English do without. */
const otherLetters =
  /[\u0301\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u0400-\u052f\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0\u2116\ufb50-\ufdff\ufe70-\ufefc]/;

/** What a closed list offers shows no letter, and in every page names Russian. */
const offered = /<option[^>]*>[^<]*<\/option>/g;

/** Whether what is drawn by this HTML needs faces beyond the Latin ones. */
export const hasOtherLetters = (html: string): boolean => otherLetters.test(html.replace(offered, ''));

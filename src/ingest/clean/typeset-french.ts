import type { Parents } from 'hast';
import { typesetFrench } from '../french-typography.ts';
import type { Step } from './surroundings.ts';
import { attribute, childrenOf, isElement, isText } from './tree.ts';

/** The words of a French text as French is set; what is code, or in another language, stays as it is. */
export const typesetText: Step = (tree, { language }) => {
  if (isFrench(language)) typesetWithin(tree);
};

const isFrench = (language: string): boolean => language.split('-')[0]?.toLowerCase() === 'fr';

const verbatim = new Set(['pre', 'code', 'kbd', 'samp', 'var']);

function typesetWithin(parent: Parents): void {
  for (const child of childrenOf(parent)) {
    if (isText(child)) child.value = typesetFrench(child.value);
    if (!isElement(child) || verbatim.has(child.tagName)) continue;
    if (isFrench(attribute(child, 'lang') ?? 'fr')) typesetWithin(child);
  }
}

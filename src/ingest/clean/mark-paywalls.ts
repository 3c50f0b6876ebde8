import type { Element, RootContent } from 'hast';
import type { Step } from './surroundings.ts';
import { isElement, isNamed, textOf } from './tree.ts';

/**
 * What paywalls put where a text was cut goes, and the text is said to go on elsewhere. Only at the end, and short:
 * an article about subscriptions stays whole.
 */
export const markPaywalls: Step = (tree, work) => {
  const found = tree.children.slice(-reach).findIndex(isWall);
  if (found === -1) return;
  tree.children.splice(Math.max(0, tree.children.length - reach) + found);
  work.partial = true;
};

/** The blocks from the end within which a wall may stand: its notice, its offer, its button. */
const reach = 4;
const longest = 400;

const isWall = (node: RootContent): boolean =>
  isElement(node) && !isNamed(node, 'table', 'pre', 'figure') && isNotice(node);

function isNotice(node: Element): boolean {
  const words = textOf(node).trim();
  return words.length <= longest && wall.test(words);
}

const wall =
  /(?:\b(?:article|contenu|suite|texte|lecture)\b[^.]{0,40}\b(?:est )?réservée?s? (?:aux|à nos) abonné|\bil vous reste [\d,.]+\s*% de (?:cet article|ce texte)|\babonnez-vous pour (?:lire|continuer|accéder)|\bpour (?:lire la suite|continuer (?:la|votre) lecture)[^.]{0,40}\b(?:abonn|connect|inscri)|\b(?:subscribe|sign in|log in|register) to (?:continue|keep|read)|\bthis (?:article|post|content|story) is (?:for|reserved for|available (?:only )?to) (?:paying |paid )?(?:subscribers|members)|\b(?:subscribers|members)[- ]only (?:article|content|post)|чтобы (?:прочитать|читать|продолжить)[^.]{0,60}(?:подпи|оформите|войдите)|(?:материал|статья|текст)[^.]{0,30}доступ(?:ен|на|но)[^.]{0,20}(?:только )?(?:по подписке|подписчикам))/iu;

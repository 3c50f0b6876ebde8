import type { Element, Parents, Text } from 'hast';
import type { Step } from './surroundings.ts';
import { childrenOf, isElement, isNamed, isText, textOf } from './tree.ts';

/** Takes off what feeds append to a text, and notes where that says that the text goes on elsewhere. */
export const trimTails: Step = (tree, work) => {
  for (let last = tree.children.at(-1); isNamed(last, 'p', 'blockquote'); last = tree.children.at(-1)) {
    const words = textOf(last).trim();
    if (words.length < 500 && appeared.test(words)) {
      tree.children.pop();
    } else if (words.length < 80 && goesOn.test(words)) {
      tree.children.pop();
      work.partial = true;
    } else {
      if (shorten(last)) work.partial = true;
      return;
    }
  }
};

/** WordPress's own footer of a feed item, in the languages that it speaks to us. */
const appeared =
  /^(?:(?:L[’'‘]|Cet |Cette |Le |La )?(?:article|billet|post|entrée)?.*\b(?:est apparu(?:e)? en premier sur|est d[’']abord apparu sur)\b|(?:The post |The article |This post )?.*\b(?:appeared first on|first appeared on|was originally published (?:on|in))\b|(?:Der Beitrag |Сообщение |Запись )?.*(?:erschien zuerst auf|появил[аи]сь сначала на|впервые появил[аи]сь (?:на|в))|(?:La entrada )?.*\b(?:aparece primero en|se publicó primero en)\b|(?:L[’']articolo )?.*\bproviene da\b)/iu;

const goesOn =
  /^(?:[\s.…[\]()]*)(?:lire la suite|lire l[’']article|la suite|continuer la lecture|continue reading|read more|read the rest|read (?:the )?full|keep reading|more\s*(?:»|→|>)|full (?:story|article)|weiterlesen|читать (?:далее|дальше|полностью)|подробнее|leer más|leggi tutto).{0,60}$/iu;

const excerptMark = /\s*(?:\[\s*(?:…|\.\.\.|\.{3,})\s*\]|\(\s*(?:…|\.\.\.)\s*\))\s*(?:[»→>]|&raquo;)*\s*$/u;

/** `words […] Read more` at the end of a paragraph becomes `words …`. */
function shorten(paragraph: Element): boolean {
  const link = childrenOf(paragraph).at(-1);
  let found = false;
  if (isNamed(link, 'a') && goesOn.test(textOf(link).trim()) && textOf(link).length < 80) {
    paragraph.children.pop();
    found = true;
  }
  const last = lastText(paragraph);
  if (last && excerptMark.test(last.value)) {
    last.value = last.value.replace(excerptMark, ' …');
    found = true;
  }
  return found;
}

function lastText(parent: Parents): Text | undefined {
  const last = childrenOf(parent).findLast((child) => !isText(child) || child.value.trim() !== '');
  return isElement(last) ? lastText(last) : isText(last) ? last : undefined;
}

/** The same for a summary that is plain text already. */
export const trimTail = (summary: string): string => {
  const footer =
    /\s*(?:(?:L[’'‘]article|The post)\s.{1,300}?(?:est apparu en premier sur|appeared first on)\s.{1,120})$/iu;
  return summary.replace(footer, '').replace(excerptMark, '…').replace(/\s+…$/, '…');
};

import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { SafeHtml } from '../../domain/article.ts';
import type { PictureKey, PictureSource } from '../../domain/picture.ts';
import { cardEmbeds } from './card-embeds.ts';
import { cardQuotes } from './card-quotes.ts';
import { dropDangerous } from './drop-dangerous.ts';
import { dropEmpty } from './drop-empty.ts';
import { keepAllowed } from './keep-allowed.ts';
import { keyPictures } from './key-pictures.ts';
import { makeParagraphs } from './make-paragraphs.ts';
import { markPaywalls } from './mark-paywalls.ts';
import { readCaptions } from './read-captions.ts';
import { repairShortcodes } from './repair-shortcodes.ts';
import { resolveLinks } from './resolve-links.ts';
import { rewriteFootnotes } from './rewrite-footnotes.ts';
import { shapeWordpress } from './shape-wordpress.ts';
import { shiftHeadings } from './shift-headings.ts';
import type { Step, Surroundings, Work } from './surroundings.ts';
import { takeLead } from './take-lead.ts';
import { tidyText } from './tidy-text.ts';
import { typesetText } from './typeset-french.ts';
import { withoutMarkup } from './without-markup.ts';
import { trimTails } from './trim-tails.ts';

export type CleanedHtml = {
  readonly html: SafeHtml;
  readonly lead: PictureKey | undefined;
  /** The lead and every picture of the body, in order. */
  readonly pictures: readonly PictureSource[];
  /** The text said that it goes on elsewhere. */
  readonly partial: boolean;
};

/** In their order. The first ones read what the allow-list drops; those after it only rearrange what it let in. */
const steps: readonly Step[] = [
  cardEmbeds,
  cardQuotes,
  dropDangerous,
  repairShortcodes,
  shapeWordpress,
  keyPictures,
  resolveLinks,
  rewriteFootnotes,
  makeParagraphs,
  keepAllowed,
  tidyText,
  trimTails,
  markPaywalls,
  typesetText,
  dropEmpty,
  shiftHeadings,
  readCaptions,
  takeLead,
  dropEmpty,
];

const roundLimit = 6;

/**
 * The one place where strangers' HTML becomes ours. The steps run until they change nothing more, so that cleaning
 * twice is cleaning once, and what was written is what a parser will read. HTML that never comes to rest, or is
 * nested to hurt, is reduced to its text.
 */
export function cleanHtml(html: string, surroundings: Surroundings): CleanedHtml {
  const work: Work = { ...surroundings, pictures: new Map(), partial: false };
  let current = withoutMarkup.whenNested(html.toWellFormed());
  for (let round = 0; round < roundLimit; round += 1) {
    const next = runSteps(current, work);
    if (next === current) return finish(current, work);
    current = next;
  }
  return finish(runSteps(withoutMarkup(html), work), work);
}

function runSteps(html: string, work: Work): string {
  const tree: Root = fromHtml(html, { fragment: true });
  for (const step of steps) step(tree, work);
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}

function finish(html: string, work: Work): CleanedHtml {
  const named = [...html.matchAll(/ data-picture="([0-9a-f]{16})"/g)].map((match) => match[1]);
  const body = [...work.pictures.values()].filter(({ key }) => named.includes(key));
  const lead = work.lead;
  const pictures = lead ? [lead, ...body.filter(({ key }) => key !== lead.key)] : body;
  return { html: html as SafeHtml, lead: lead?.key, pictures, partial: work.partial };
}

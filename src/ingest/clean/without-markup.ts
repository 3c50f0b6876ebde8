import { escapeText } from '../feed-item.ts';

const depthLimit = 200;
/** Formatting that is not closed is opened anew in each paragraph: the number of elements is a product. */
const growthLimit = 300_000;

/** A text in paragraphs, for HTML that cannot be parsed with reason. */
export function withoutMarkup(html: string): string {
  const bare = html.replace(/<[^<>]*>/g, '\n\n').replace(/[<>]/g, ' ');
  return bare
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeText(paragraph.trim()).replaceAll('&amp;', '&')}</p>`)
    .join('');
}

/** Leaves HTML as it is, unless its nesting would cost a parser more than a text is worth. */
withoutMarkup.whenNested = (html: string): string => {
  let depth = 0;
  let deepest = 0;
  let formatting = 0;
  let most = 0;
  let tags = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][\w:-]*)/gi)) {
    tags += 1;
    if (closesItself.test(name)) continue;
    const step = slash ? -1 : 1;
    depth = Math.max(0, depth + step);
    deepest = Math.max(deepest, depth);
    if (reopened.test(name)) formatting = Math.max(0, formatting + step);
    most = Math.max(most, formatting);
  }
  return deepest > depthLimit || most * tags > growthLimit ? withoutMarkup(html) : html;
};

/** What the HTML standard calls formatting elements. */
const reopened = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/i;

const closesItself =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option)$/i;

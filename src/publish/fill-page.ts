import { directionOf } from '../domain/language.ts';
import type { PageDocument } from '../domain/page.ts';
import type { PublicKey } from '../domain/edition/signature.ts';
import type { Publication } from '../domain/publication.ts';
import type { TopicLabel } from '../domain/topic.ts';
import { hasOtherLetters } from '../ui/other-letters.ts';
import type { Client, Rendered, Styles } from './client.ts';
import { colours } from './manifest.ts';
import { jsonScript, markup, write, Written, type Value } from './markup.ts';
import { pageMetadata } from './page-metadata.ts';
import type { PlannedPage } from './planned-page.ts';

/** What all pages of an edition have in common. */
export type PageFrame = {
  readonly publication: Publication;
  /** Their names stand on every page that shows articles. */
  readonly topics: readonly TopicLabel[];
  readonly client: Pick<Client, 'template' | 'styles' | 'start'>;
  readonly policy: string;
  /** What readers pin. */
  readonly root: PublicKey;
};

/** The whole page. Its document carries what hydration needs; an article's text stands in the HTML alone. */
export function fillPage(
  frame: PageFrame,
  planned: PlannedPage,
  document: PageDocument,
  rendered: Rendered,
): string {
  const { template, styles, start } = frame.client;
  return fill(planned.page.screen === 'shell' ? wearing(template) : template, {
    lang: planned.language,
    dir: directionOf(planned.language),
    edition: document.masthead.edition,
    policy: frame.policy,
    title: rendered.title,
    description: rendered.description,
    paper: colours.paper,
    night: colours.night,
    key: frame.root,
    metadata: pageMetadata(planned, rendered, frame.publication),
    style: stylesOf(styles, planned.page.screen, rendered.html),
    html: new Written(rendered.html),
    document: jsonScript('application/json', document, 'document'),
    start,
  });
}

/** What the page is drawn with; the shell, which the worker draws articles into, has all. */
function stylesOf({ first, screens, letters }: Styles, screen: string, html: string): readonly Written[] {
  return [
    markup`<style>${rules(first)}</style>`,
    ...(screen === 'shell' ? facesIn(first) : []),
    ...(screen === 'article' ? [] : [markup`<style data-for="screens">${rules(screens)}</style>`]),
    ...(screen === 'shell' || hasOtherLetters(html)
      ? [markup`<style data-for="letters">${rules(letters)}</style>`]
      : []),
  ];
}

/** Asked for before a word is drawn: a file that comes too late leaves its words in a stand-in, beside others in their own. */
const facesIn = (style: string): Written[] =>
  [...style.matchAll(/\/assets\/[^"')]+-latin-\d+-normal-[^"')]+\.woff2/g)].map(
    ([file]) => markup`<link rel="preload" as="font" type="font/woff2" href="${file}" crossorigin>`,
  );

function rules(style: string): Written {
  if (/<\/style/i.test(style)) throw new Error('the style sheet would end its own element');
  return new Written(style);
}

/** The shell comes from the device, as its faces do: worn from the start, they move nothing that was drawn without. */
const wearing = (template: string): string =>
  template.replace('<html ', '<html data-faces="own" data-persian="own" ');

/** Fills `{{name}}`; a name that has no value, or a value that has no name, is a mistake of ours. */
function fill(template: string, values: { readonly [name: string]: Value }): string {
  const unused = new Set(Object.keys(values));
  const filled = template.replace(/\{\{(\w+)\}\}/g, (_placeholder, name: string) => {
    if (!(name in values)) throw new Error(`the template asks for {{${name}}}, which no page has`);
    unused.delete(name);
    return write(values[name]);
  });
  if (unused.size > 0) throw new Error(`the template has no {{${[...unused].join('}}, {{')}}}`);
  return filled;
}

import { directionOf } from '../domain/language.ts';
import type { Preferences } from '../domain/mark.ts';
import type { PageDocument } from '../domain/page.ts';
import { choicesShown } from '../domain/preferences.ts';

type Drawn = {
  readonly html: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
};

/**
 * The shell with a page in it, as `publish/fill-page.ts` writes one from the same template, and as the reader chose: a
 * script would say so after the first paint.
 */
export function fillShell(
  shell: string,
  drawn: Drawn,
  document: PageDocument,
  chosen: Preferences | null,
): string {
  const { language, title, description, html } = drawn;
  const opening = `lang="${language}" dir="${directionOf(language)}" data-library="empty" data-edition="${document.masthead.edition}"${shownBy(chosen)}`;
  const [head, body] = cut(shell, '</head>');
  const [before, , after] = between(body, '<div id="root">', '</div>\n    <script type="application/json"');
  const [root, , rest] = between(after, 'id="document">', '</script>');
  return [
    firstStyle(head.replace('<style>', (mark) => pictureAhead(html) + mark))
      .replace(/(?<=<html )[^>]*/, () => opening)
      .replace(/<title>.*?<\/title>/s, () => `<title>${escaped(title)}</title>`)
      .replace(/(?<=<meta name="description" content=")[^"]*/, () => escaped(description)),
    before,
    html,
    root,
    JSON.stringify(document).replaceAll('<', '\\u003c'),
    rest,
  ].join('');
}

/** The first picture, asked for before the style is read, so that it is there when the text is. */
function pictureAhead(html: string): string {
  const [, type, files, sizes] =
    /<source type="([^"]*)" srcSet="([^"]*)" sizes="([^"]*)"\/>(?:<source [^>]*>)*<img [^>]*fetchPriority="high"/.exec(
      html,
    ) ?? [];
  return files === undefined
    ? ''
    : `<link rel="preload" as="image" type="${type}" imagesrcset="${files}" imagesizes="${sizes}" fetchpriority="high">`;
}

/** What an article is drawn with: the rest comes with the app when it is shown. */
const firstStyle = (head: string): string =>
  head.replace(/\s*(<style data-for="\w+">[^<]*<\/style>|<link rel="preload" as="font"[^>]*>)/g, '');

/** A value that is not known means nothing to the style. */
const shownBy = (chosen: Preferences | null): string =>
  chosen
    ? Object.entries(choicesShown(chosen))
        .map(([name, value]) => ` data-${name}="${escaped(value)}"`)
        .join('')
    : '';

/** Before a mark, and from it on. */
function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`the shell has no ${mark}`);
  return [text.slice(0, at), text.slice(at)];
}

/** What stands around, with the marks, and between two marks. */
function between(text: string, begin: string, end: string): [string, string, string] {
  const [before, rest] = cut(text, begin);
  const [inside, after] = cut(rest.slice(begin.length), end);
  return [before + begin, inside, after];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

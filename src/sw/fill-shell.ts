import { directionOf } from '../domain/language.ts';
import type { PageDocument } from '../domain/page.ts';

type Drawn = {
  readonly html: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
};

/** The shell with a page in it: as `publish/fill-page.ts` writes one from the same template. */
export function fillShell(shell: string, drawn: Drawn, document: PageDocument): string {
  const { language, title, description, html } = drawn;
  const opening = `lang="${language}" dir="${directionOf(language)}" data-library="empty" data-edition="${document.masthead.edition}"`;
  const [head, body] = cut(shell, '<body>');
  const [before, , after] = between(body, '<div id="root">', '</div>\n    <script type="application/json"');
  const [root, , rest] = between(after, 'id="document">', '</script>');
  return [
    head
      .replace(/lang="\w+" dir="\w+" data-library="empty" data-edition="\d+"/, () => opening)
      .replace(/<title>.*?<\/title>/s, () => `<title>${escaped(title)}</title>`)
      .replace(/(?<=<meta name="description" content=")[^"]*/, () => escaped(description)),
    before,
    html,
    root,
    JSON.stringify(document).replaceAll('<', '\\u003c'),
    rest,
  ].join('');
}

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

import { directionOf } from '../domain/language.ts';
import type { PageDocument } from '../domain/page.ts';

type Drawn = {
  readonly html: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
};

/**
 * The shell with a page in it: as `publish/fill-page.ts` writes one from the same template. Its script stands in the
 * head: it lies on the device, and is to paint the reader's choices, and tell that the first part of the page is painted.
 */
export function fillShell(shell: string, drawn: Drawn, document: PageDocument): string {
  const { language, title, description, html } = drawn;
  const opening = `lang="${language}" dir="${directionOf(language)}" data-library="empty" data-edition="${document.masthead.edition}"`;
  const [head, body] = cut(shell, '</head>');
  const [before, , after] = between(body, '<div id="root">', '</div>\n    <script type="application/json"');
  const [root, , rest] = between(after, 'id="document">', '</script>');
  const [beforeScript, withScript] = cut(rest, '<script type="module"');
  const [script, end] = cut(withScript, '\n  </body>');
  return [
    head
      .replace(/lang="\w+" dir="\w+" data-library="empty" data-edition="\d+"/, () => opening)
      .replace(/<title>.*?<\/title>/s, () => `<title>${escaped(title)}</title>`)
      .replace(/(?<=<meta name="description" content=")[^"]*/, () => escaped(description)),
    facesAhead(head, language),
    script,
    before,
    html,
    root,
    JSON.stringify(document).replaceAll('<', '\\u003c'),
    beforeScript,
    end,
  ].join('');
}

/** The faces that the text wears, asked for before the style says so: laid out without them, it would be laid out twice. */
function facesAhead(head: string, language: string): string {
  const scripts = language === 'ru' ? 'latin|cyrillic' : 'latin';
  const files = head.matchAll(new RegExp(`url\\((/assets/\\w+-(?:${scripts})-\\d+-normal[^)]*)\\)`, 'g'));
  return [...files]
    .map(([, file]) => `<link rel="preload" as="font" type="font/woff2" href="${file}" crossorigin />`)
    .join('');
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

import { defaultPreferences } from '../domain/mark.ts';
import type { PageDocument } from '../domain/page.ts';
import { storedArticle } from '../offline/stored-article.ts';
import { fillShell } from './fill-shell.ts';
import { library } from './library.ts';
import { shellPage } from './shell.ts';

/** Drawn by the app's own components: see `app/composer`, which stands before this script in the same file. */
declare const composeArticle: (
  masthead: PageDocument['masthead'],
  page: Extract<PageDocument['page'], { screen: 'article' }>,
  url: URL,
) => {
  readonly html: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
};

/** A page, and the hash of the edition that it shows. */
export type Composed = { readonly html: string; readonly edition: string };

/** The article's page, its text in the HTML, from what is stored; nothing where the library has it not whole. */
export async function composedPage(slug: string, url: URL): Promise<Composed | undefined> {
  const [stored, shell, chosen] = await Promise.all([
    storedArticle(library, slug),
    shellText(),
    library.run((db) => db.preferences.get('reader')),
  ]);
  if (!stored || !shell) return undefined;
  const { head, page } = stored;
  const masthead = { ...shell.masthead, edition: head.edition, issued: head.issued };
  const drawn = composeArticle(masthead, page, url);
  const document: PageDocument = { masthead, page: { ...page, body: '' as typeof page.body } };
  return {
    html: fillShell(shell.text, drawn, document, chosen ? { ...defaultPreferences, ...chosen } : null),
    edition: head.index.hash,
  };
}

type Shell = { readonly text: string; readonly masthead: PageDocument['masthead'] };
let known: Promise<Shell | undefined> | undefined;

/** Read once in the life of a worker, whose shell never changes. */
const shellText = (): Promise<Shell | undefined> =>
  (known ??= readShell().then((shell) => {
    if (!shell) known = undefined;
    return shell;
  }));

async function readShell(): Promise<Shell | undefined> {
  const text = await (await shellPage())?.text();
  const [, json] = /<script type="application\/json" id="document">(.*?)<\/script>/s.exec(text ?? '') ?? [];
  return text !== undefined && json !== undefined
    ? { text, masthead: (JSON.parse(json) as PageDocument).masthead }
    : undefined;
}

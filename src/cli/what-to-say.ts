import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addresses } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import { days, instantOf } from '../domain/instant.ts';
import { interfaceLanguages } from '../domain/language.ts';
import type { Picture, PictureKey } from '../domain/picture.ts';
import type { ArticleNotice, NoticePicture } from '../domain/subscriber.ts';
import type { Said } from '../newsletter/issues.ts';
import type { Newsroom } from './newsroom.ts';
import { say } from './say.ts';

/** However long nothing was sent, letters tell of a month at most. */
const reach = 31 * days;
const longestIntroduction = 4000;

/** What letters may tell at a moment, in milliseconds since 1970: the articles before it, and the editors' word. */
export async function whatToSay(
  { archive, home }: Pick<Newsroom, 'archive' | 'home'>,
  moment: number,
): Promise<Said> {
  const [since, until] = [instantOf(moment - reach), instantOf(moment)];
  const recent = (await archive.outline()).filter(({ published }) => published > since && published <= until);
  const articles = await archive.articlesById(recent.map(({ id }) => id));
  const leads = articles.flatMap(({ lead }) => (lead === undefined ? [] : [lead]));
  const pictures = await archive.pictures(leads);
  return {
    articles: articles.map((article) => noticeOf(article, pictures)),
    introductions: await introductionsIn(home.folder),
  };
}

const noticeOf = (article: Article, pictures: ReadonlyMap<PictureKey, Picture>): ArticleNotice => {
  const { id, slug, title, standfirst, byline, published, language, topics, lead } = article;
  const picture = lead === undefined ? undefined : pictureOf(article, pictures.get(lead));
  return { id, slug, title, standfirst, byline, published, language, topics, picture };
};

/** JPEG, as some mail clients know nothing newer, and twice as wide as it stands if there is one. */
function pictureOf({ lead, pictures }: Article, held: Picture | undefined): NoticePicture | undefined {
  const files = held?.variants.filter(({ format }) => format === 'jpeg') ?? [];
  const file = files.find(({ width }) => width >= 1120) ?? files.at(-1);
  if (!file) return undefined;
  const { width, height } = file;
  return {
    path: addresses.picture(file),
    width,
    height,
    alt: pictures.find(({ key }) => key === lead)?.alt ?? '',
  };
}

/** The editors' word for the next issue in a language: `introduction.fr.md` of the home. */
async function introductionsIn(folder: string): Promise<Said['introductions']> {
  const found: { -readonly [language in keyof NonNullable<Said['introductions']>]: string } = {};
  for (const language of interfaceLanguages) {
    const file = join(folder, `introduction.${language}.md`);
    const text = (await readFile(file, 'utf8').catch(() => '')).trim();
    if (text.length > longestIntroduction)
      say(`${file} is left out: it has ${text.length} characters, a letter takes ${longestIntroduction}`);
    else if (text !== '') found[language] = text;
  }
  return found;
}

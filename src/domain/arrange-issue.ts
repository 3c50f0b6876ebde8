import { wordingIn, type InterfaceLanguage } from './language.ts';
import type { TopicLabel, TopicSlug } from './topic.ts';

type Arrangeable = { readonly topics: readonly TopicSlug[]; readonly picture?: object | null | undefined };

/** An issue as a newspaper is made up: it has an end. */
export type Arranged<Article> = {
  /** With its picture, if it has one. */
  readonly leads: readonly Article[];
  readonly sections: readonly { readonly name: string; readonly articles: readonly Article[] }[];
  /** How many more are on the site. */
  readonly more: number;
};

const mostLeads = 3;
/** No more than one reads. */
export const mostArticles = 30;

/**
 * The newest three first, the one with a picture before the others; then the rest by country or subject, in the
 * publication's own order, each article once.
 */
export function arrangeIssue<Article extends Arrangeable>(
  articles: readonly Article[],
  topics: readonly TopicLabel[],
  language: InterfaceLanguage,
  most = mostArticles,
): Arranged<Article> {
  const shown = articles.slice(0, most);
  const newest = shown.slice(0, mostLeads);
  const pictured = newest.find(({ picture }) => picture);
  const leads = pictured ? [pictured, ...newest.filter((article) => article !== pictured)] : newest;
  const broad = topics.filter(({ kind }) => kind === 'country' || kind === 'theme');
  const rest = shown.slice(mostLeads);
  const bySection = Map.groupBy(rest, (article) => broad.find(({ slug }) => article.topics.includes(slug)));
  const sections = [...broad, undefined].flatMap((topic) => {
    const some = bySection.get(topic);
    return some ? [{ name: topic ? wordingIn(topic.names, language) : '', articles: some }] : [];
  });
  return { leads, sections, more: articles.length - shown.length };
}

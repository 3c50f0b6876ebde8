import type { ReactNode } from 'react';
import { addresses } from '../domain/addresses.ts';
import { arrangeIssue, mostArticles, type Arranged } from '../domain/arrange-issue.ts';
import type { Block } from '../domain/issue.ts';
import type { InterfaceLanguage } from '../domain/language.ts';
import type { ArticleNotice, Wishes } from '../domain/subscriber.ts';
import { longDate } from '../messages/dates.ts';
import { letterCatalogues } from '../messages/letters/letter-catalogues.ts';
import { listing } from '../messages/numbers.ts';
import { mailedLink, type House } from './house.ts';
import { plainText, writeHtml, type Letter, type ReaderTokens } from './letter.ts';
import {
  articleBlock,
  articleLine,
  introduction,
  letterFrame,
  sectionTitle,
  smallPrint,
  textLink,
} from './letter-layout.ts';
import { longestHtml } from './lint-letter.ts';
import { readMarkdown } from './markdown.ts';

/** What an issue says: its articles, newest first, and perhaps a word of the editors before them, in Markdown. */
export type IssueContent = {
  readonly articles: readonly ArticleNotice[];
  readonly introduction?: string | null;
};

/**
 * A digest for those who chose the same: the editors' word, three articles, the rest by topic, and an end. Links lead
 * straight to our pages. What would make it longer than mail clients show is left to the site.
 */
export async function composeDigest(
  house: House,
  wishes: Pick<Wishes, 'language' | 'frequency'>,
  content: IssueContent,
  tokens: ReaderTokens,
): Promise<Letter> {
  for (let most = mostArticles; ; most = Math.floor(most / 2)) {
    const letter = await compose(house, wishes, content, tokens, most);
    if (most <= 1 || Buffer.byteLength(letter.html) < longestHtml) return letter;
  }
}

async function compose(
  house: House,
  { language, frequency }: Pick<Wishes, 'language' | 'frequency'>,
  content: IssueContent,
  tokens: ReaderTokens,
  most: number,
): Promise<Letter> {
  const { digest, footer } = letterCatalogues[language];
  const { leads, sections, more } = arrangeIssue(content.articles, house.topics, language, most);
  const said = readMarkdown(content.introduction ?? '');
  const printed = print(house, language, { leads, sections });
  const [first] = content.articles;
  const title = digest.titles[frequency];
  const site = `${house.origin}${addresses.front}`;
  const preferences = mailedLink(house, 'preferences', tokens.preferences);
  const unsubscribe = mailedLink(house, 'unsubscribe', tokens.unsubscribe);
  const element = letterFrame(
    {
      house,
      language,
      preview: first?.standfirst || digest.count(content.articles.length),
      title,
      footer: [
        smallPrint(footer.why(house.name), ' ', footer.calm),
        smallPrint(textLink(preferences, footer.preferences), ' · ', textLink(unsubscribe, footer.leave)),
      ],
    },
    ...introduction(said, house.origin),
    ...printed.leads.map((lead) => articleBlock(lead)),
    ...printed.sections.flatMap(({ name, articles }): ReactNode[] => [
      sectionTitle(name || digest.elsewhere),
      ...articles.map((article) => articleLine(article)),
    ]),
    smallPrint(more > 0 ? textLink(site, digest.more(more)) : digest.end),
  );
  const text = plainText([
    `${house.name} – ${title}`,
    ...said.map((block) => inText(block, house.origin)),
    ...printed.leads.map(({ title: of, standfirst, byline, link }) =>
      [of, standfirst, byline, link].filter(Boolean).join('\n'),
    ),
    ...printed.sections.flatMap(({ name, articles }) => [
      `— ${name || digest.elsewhere} —`,
      ...articles.map(({ title: of, byline, link }) => `${of}\n${byline}\n${link}`),
    ]),
    more > 0 ? `${digest.more(more)}\n${site}` : digest.end,
    '—',
    `${footer.why(house.name)} ${footer.calm}`,
    `${footer.preferences}\n${preferences}`,
    `${footer.leave}\n${unsubscribe}`,
  ]);
  return {
    language,
    subject: digest.subject(content.articles.length - 1, clip(first?.title ?? house.name, 140)),
    html: await writeHtml(element),
    text,
    unsubscribe,
  };
}

/** Articles in the words of the letter. */
function print(
  house: House,
  language: InterfaceLanguage,
  { leads, sections }: Omit<Arranged<ArticleNotice>, 'more'>,
) {
  const { digest } = letterCatalogues[language];
  const one = (article: ArticleNotice) => ({
    link: house.origin + addresses.article(article.slug),
    title: clip(article.title, 300),
    standfirst: clip(article.standfirst, 400),
    byline: [
      ...(article.byline.length > 0 ? [digest.by(clip(listing(article.byline, language), 200))] : []),
      longDate(article.published, language),
    ].join(' · '),
  });
  return {
    // One picture is a picture; more would be a load.
    leads: leads.map((article, place) => {
      const picture = place === 0 ? article.picture : undefined;
      return {
        ...one(article),
        ...(picture && { picture: { ...picture, src: house.origin + picture.path } }),
      };
    }),
    sections: sections.map(({ name, articles }) => ({ name, articles: articles.map(one) })),
  };
}

const inText = ({ kind, runs }: Block, origin: string): string => {
  const text = runs.map((run) => run.text).join('');
  const links = runs.flatMap(({ href }) => (href === undefined ? [] : [new URL(href, origin).href]));
  return [(kind === 'item' ? '• ' : kind === 'quote' ? '> ' : '') + text, ...new Set(links)].join('\n');
};

const clip = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most) || most)}…`;

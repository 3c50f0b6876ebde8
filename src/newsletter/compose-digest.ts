import { addresses } from '../domain/addresses.ts';
import type { ArticleNotice, Wishes } from '../domain/subscriber.ts';
import { longDate } from '../messages/dates.ts';
import { letterCatalogues } from '../messages/letters/letter-catalogues.ts';
import { listing } from '../messages/numbers.ts';
import { mailedLink, type House } from './house.ts';
import { plainText, writeHtml, type Letter, type ReaderTokens } from './letter.ts';
import { articleBlock, letterFrame, smallPrint, textLink } from './letter-layout.ts';

/** The newest first, and no more than one reads. */
const most = 30;

/** A digest for those who chose the same: what was published on their topics. Links lead straight to our pages. */
export async function composeDigest(
  house: House,
  { language, frequency }: Pick<Wishes, 'language' | 'frequency'>,
  articles: readonly ArticleNotice[],
  tokens: ReaderTokens,
): Promise<Letter> {
  const { digest, footer } = letterCatalogues[language];
  const preferences = mailedLink(house, 'preferences', tokens.preferences);
  const unsubscribe = mailedLink(house, 'unsubscribe', tokens.unsubscribe);
  const shown = articles.slice(0, most);
  const lead = shown[0]?.title ?? house.name;
  const title = digest.titles[frequency];
  const lines = shown.map((article) => ({
    link: house.origin + addresses.article(article.slug),
    title: article.title,
    standfirst: article.standfirst,
    byline: [
      ...(article.byline.length > 0 ? [digest.by(listing(article.byline, language))] : []),
      longDate(article.published, language),
    ].join(' · '),
  }));
  const element = letterFrame(
    {
      house,
      language,
      preview: shown[0]?.standfirst || digest.count(shown.length),
      title,
      footer: [
        smallPrint(footer.why(house.name), ' ', footer.calm),
        smallPrint(textLink(preferences, footer.preferences), ' · ', textLink(unsubscribe, footer.leave)),
      ],
    },
    ...lines.map(({ link, ...article }) => articleBlock(link, article)),
  );
  const text = plainText([
    `${house.name} – ${title}`,
    ...lines.map((line) => [line.title, line.standfirst, line.byline, line.link].filter(Boolean).join('\n')),
    '—',
    `${footer.why(house.name)} ${footer.calm}`,
    `${footer.preferences}\n${preferences}`,
    `${footer.leave}\n${unsubscribe}`,
  ]);
  return {
    language,
    subject: digest.subject(shown.length - 1, lead),
    html: await writeHtml(element),
    text,
    unsubscribe,
  };
}

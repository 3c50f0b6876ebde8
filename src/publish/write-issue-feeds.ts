import { addresses } from '../domain/addresses.ts';
import type { Block, Run } from '../domain/issue.ts';
import { wordingIn } from '../domain/language.ts';
import type { Publication } from '../domain/publication.ts';
import { longDate } from '../messages/dates.ts';
import { itemsInFeed, type FeedContent, type FeedItem } from './feed-content.ts';
import { interfaceWords } from './interface-words.ts';
import { markup, Written } from './markup.ts';
import type { StandingIssue } from './plan-issues.ts';
import { cardsOf } from './planned-page.ts';
import { sha256 } from './sha256.ts';
import { feedStands, writeFeed } from './write-feeds.ts';
import type { Press } from './write-pages.ts';

/** The issues of the letter as feeds, for those who would rather not give an address; none where there is no issue. */
export async function writeIssueFeeds(
  { tree, ledger, made, frame: { publication } }: Press,
  issues: readonly StandingIssue[],
): Promise<void> {
  const newest = issues.slice(0, itemsInFeed);
  if (newest.length === 0) return;
  const at = addresses.issueFeeds;
  const frame = [publication.name, publication.motto, publication.origin, publication.languages];
  const of = newest.map(({ slug, until, introduction, articles }) => [
    slug,
    until,
    introduction,
    ...articles.map((article) => article.made),
  ]);
  const key = sha256(JSON.stringify([frame, of])).slice(0, 32);
  made.set(at.rss, key);
  if (ledger.made(at.rss) === key && (await feedStands(tree, at))) return;
  await ledger.begin([at.rss]);
  await writeFeed(tree, feedOf(publication, newest), at);
}

function feedOf(publication: Publication, issues: readonly StandingIssue[]): FeedContent {
  const { name, motto, origin } = publication;
  const language = publication.languages[0] ?? 'fr';
  const { rss, atom, json } = addresses.issueFeeds;
  return {
    title: `${interfaceWords(language).newsletter.title} · ${name}`,
    description: wordingIn(motto, language),
    language,
    publisher: name,
    icon: `${origin}/icon-512.png`,
    page: origin + addresses.issues,
    addresses: { rss: origin + rss, atom: origin + atom, json: origin + json },
    updated: issues[0]?.until ?? '',
    items: issues.map((issue) => toItem(issue, origin)),
  };
}

function toItem(issue: StandingIssue, origin: string): FeedItem {
  const { slug, title, language, until, articles, introduction } = issue;
  const cards = cardsOf(articles);
  return {
    id: `urn:caravane:lettre:${slug}`,
    page: origin + addresses.issue(slug),
    title: `${title}, ${longDate(until, language)}`,
    standfirst: articles[0].cardText.read().title,
    html: [
      ...introduction.map((block) => said(block, origin)),
      ...cards.map(
        (card) =>
          markup`<h2><a href="${origin + addresses.article(card.slug)}">${card.title}</a></h2>${
            card.standfirst !== '' && markup`<p>${card.standfirst}</p>`
          }`,
      ),
    ]
      .map(({ text }) => text)
      .join('\n'),
    language,
    byline: [],
    topics: [],
    published: until,
    updated: until,
    picture: null,
  };
}

const said = ({ kind, runs }: Block, origin: string): Written => {
  const own = new Written(runs.map((run) => runOf(run, origin).text).join(''));
  if (kind === 'heading') return markup`<h2>${own}</h2>`;
  if (kind === 'quote') return markup`<blockquote><p>${own}</p></blockquote>`;
  return kind === 'item' ? markup`<ul><li>${own}</li></ul>` : markup`<p>${own}</p>`;
};

function runOf({ text, strong, emphasis, href }: Run, origin: string): Written {
  const leaning = emphasis ? markup`<em>${text}</em>` : markup`${text}`;
  const weighed = strong ? markup`<strong>${leaning}</strong>` : leaning;
  return href === undefined ? weighed : markup`<a href="${new URL(href, origin).href}">${weighed}</a>`;
}

import { addresses } from '../domain/addresses.ts';
import { authorSlug } from '../domain/author.ts';
import type { Card } from '../domain/card.ts';
import { wordingIn } from '../domain/language.ts';
import type { Publication } from '../domain/publication.ts';
import type { Rendered } from './client.ts';
import { fallbackOf } from './illustrate.ts';
import { interfaceWords } from './interface-words.ts';
import { jsonScript, markup, type Written } from './markup.ts';
import type { PlannedPage } from './planned-page.ts';

type Titled = Pick<Rendered, 'title' | 'description'>;

/** `fr_FR`, as previews have it. */
function localeOf(tag: string): string {
  const known = locales.get(tag);
  if (known !== undefined) return known;
  const { language, region } = new Intl.Locale(tag).maximize();
  const locale = `${language}_${region}`;
  locales.set(tag, locale);
  return locale;
}
const locales = new Map<string, string>();

/** What machines read of a page: its address, its preview, its feeds, and of an article who wrote it and when. */
export function pageMetadata(planned: PlannedPage, rendered: Titled, publication: Publication): Written {
  if (!planned.indexed) return markup`<meta name="robots" content="noindex">`;
  const { origin, name } = publication;
  const card = planned.page.screen === 'article' ? planned.page.card : null;
  const url = origin + planned.path;
  return markup`${[
    markup`<link rel="canonical" href="${url}">`,
    ...languageLinks(planned, origin),
    ...feedLinks(planned, publication),
    markup`<meta property="og:type" content="${card ? 'article' : 'website'}">`,
    markup`<meta property="og:site_name" content="${name}">`,
    markup`<meta property="og:title" content="${card?.title ?? rendered.title}">`,
    markup`<meta property="og:description" content="${rendered.description}">`,
    markup`<meta property="og:url" content="${url}">`,
    markup`<meta property="og:locale" content="${localeOf(planned.language)}">`,
    ...preview(card, origin),
    ...(card ? articleFacts(card, publication, url) : []),
  ]}`;
}

/** The page itself among its versions, as search engines want it. */
function languageLinks({ page, path, versions }: PlannedPage, origin: string): Written[] {
  if (page.screen !== 'article' || versions.length === 0) return [];
  return [{ path, language: page.card.language }, ...versions].map(
    (version) =>
      markup`<link rel="alternate" hreflang="${version.language}" href="${origin + version.path}">`,
  );
}

function feedLinks({ page }: PlannedPage, { name, motto }: Publication): Written[] {
  const topic = page.screen === 'topic' ? page.topic : null;
  const isLetter = page.screen === 'issues' || page.screen === 'issue';
  const { rss, atom, json } = topic
    ? addresses.topicFeeds(topic.slug)
    : isLetter
      ? addresses.issueFeeds
      : addresses.feeds;
  const subject = topic ? wordingIn(topic.names, 'fr') : isLetter && interfaceWords('fr').newsletter.title;
  const title = subject ? `${subject} · ${name}` : `${name} · ${wordingIn(motto, 'fr')}`;
  return [
    markup`<link rel="alternate" type="application/rss+xml" title="${title} (RSS)" href="${rss}">`,
    markup`<link rel="alternate" type="application/atom+xml" title="${title} (Atom)" href="${atom}">`,
    markup`<link rel="alternate" type="application/feed+json" title="${title} (JSON)" href="${json}">`,
  ];
}

function preview(card: Card | null, origin: string): Written[] {
  const picture = card?.picture && fallbackOf(card.picture.variants);
  if (!picture) {
    return [
      markup`<meta property="og:image" content="${origin}/icon-512.png">`,
      markup`<meta name="twitter:card" content="summary">`,
    ];
  }
  return [
    markup`<meta property="og:image" content="${origin + addresses.picture(picture)}">`,
    markup`<meta property="og:image:width" content="${picture.width}">`,
    markup`<meta property="og:image:height" content="${picture.height}">`,
    markup`<meta property="og:image:alt" content="${card.picture?.alt ?? ''}">`,
    markup`<meta name="twitter:card" content="summary_large_image">`,
  ];
}

function articleFacts(card: Card, { name, origin }: Publication, url: string): Written[] {
  const picture = card.picture && fallbackOf(card.picture.variants);
  return [
    markup`<meta property="article:published_time" content="${card.published}">`,
    markup`<meta property="article:modified_time" content="${card.updated}">`,
    jsonScript('application/ld+json', {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: card.title,
      description: card.standfirst === '' ? undefined : card.standfirst,
      datePublished: card.published,
      dateModified: card.updated,
      inLanguage: card.language,
      image: picture ? [origin + addresses.picture(picture)] : undefined,
      author:
        card.byline.length === 0
          ? [{ '@type': 'Organization', name }]
          : card.byline.map((author) => person(author, origin)),
      publisher: {
        '@type': 'NewsMediaOrganization',
        name,
        url: `${origin}/`,
        logo: `${origin}/icon-512.png`,
      },
      mainEntityOfPage: url,
      isAccessibleForFree: true,
    }),
  ];
}

const person = (name: string, origin: string): object => {
  const slug = authorSlug(name);
  return { '@type': 'Person', name, ...(slug !== '' && { url: origin + addresses.author(slug) }) };
};

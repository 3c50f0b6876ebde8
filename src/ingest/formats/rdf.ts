import { parseRdfFeed, type RdfFeed } from 'feedsmith';
import { present, type Feed, type FeedItem } from '../feed-item.ts';
import { mediaPictures } from './media.ts';

type RdfItem = RdfFeed.Item<string>;

/**
 * RSS 1.0 and 0.90.
 * @throws the errors of feedsmith on what is no RDF.
 */
export function readRdf(text: string): Feed {
  const feed = parseRdfFeed(text);
  return {
    format: 'rdf',
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    link: feed.link,
    base: feed.xml?.base,
    authors: [],
    items: (feed.items ?? []).map(adapt),
    broken: [],
  };
}

const adapt = (item: RdfItem): FeedItem => ({
  title: item.title ?? item.dc?.titles?.[0] ?? '',
  link: item.link ?? (/^https?:/i.test(item.rdf?.about ?? '') ? item.rdf?.about : undefined),
  guid: item.rdf?.about ?? item.dc?.identifiers?.[0],
  dates: present([
    item.dc?.dates?.[0],
    item.dcterms?.issued?.[0],
    item.dcterms?.created?.[0],
    item.dcterms?.modified?.[0],
  ]),
  body: item.content?.encoded ?? item.atom?.content?.value ?? '',
  summary: item.description ?? item.atom?.summary?.value ?? item.dc?.descriptions?.[0] ?? '',
  authors: present(item.dc?.creators ?? []),
  categories: present(item.dc?.subjects ?? []),
  language: item.dc?.languages?.[0] ?? item.xml?.lang,
  pictures: mediaPictures(item.media),
  base: item.xml?.base,
});

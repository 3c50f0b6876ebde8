import type { Article, ArticleId, ArticleOutline } from '../domain/article.ts';
import { addresses } from '../domain/addresses.ts';
import { byNewest, type Card } from '../domain/card.ts';
import { blockLimit } from '../domain/edition/block.ts';
import { canonicalText } from '../domain/edition/canonical.ts';
import type { Sha256 } from '../domain/edition/digest.ts';
import type { PictureKey } from '../domain/picture.ts';
import { besideAnother } from './beside-another.ts';
import { CardText } from './card-text.ts';
import { bodyOf, composeArticle } from './compose-article.ts';
import type { EditionRecord } from './edition-record.ts';
import { picturesIn } from './illustrate.ts';
import { inFew } from './in-few.ts';
import type { Ledger } from './ledger.ts';
import { placePictures } from './place-pictures.ts';
import { sha256 } from './sha256.ts';
import type { Tree } from './tree.ts';

/** An article as it stands in the tree; its text lies there as the block that `body` names. */
export type StandingArticle = Pick<
  Card,
  'id' | 'slug' | 'published' | 'updated' | 'language' | 'topics' | 'byline'
> & {
  /** Of the article and of the pictures that it showed: what it was made from. */
  readonly made: string;
  /** Of what the pages of other articles show of it. */
  readonly beside: string;
  readonly fingerprint: string;
  readonly held: string;
  readonly lead: PictureKey | null;
  readonly pictures: readonly PictureKey[];
  /** Those of them whose files stand in the tree. */
  readonly placed: readonly PictureKey[];
  readonly body: { readonly hash: Sha256; readonly bytes: number };
  readonly cardText: CardText;
  /** The articles that its page names. */
  readonly related: readonly ArticleId[];
  /** No device would take a text that long. */
  readonly tooLong: boolean;
};

/** Articles in the memory at a time. */
const few = 100;

/** The articles of a record, newest first: as the ledger has them, and the changed ones composed, their texts kept as blocks. */
export async function standArticles(
  record: EditionRecord,
  ledger: Ledger,
  tree: Tree,
  /** The names of its files of blocks. */
  files: Promise<readonly string[]>,
): Promise<{
  readonly articles: StandingArticle[];
  readonly changed: ReadonlySet<ArticleId>;
  /** The files of blocks that stood before. */
  readonly there: ReadonlySet<string>;
  /** Texts written. */
  readonly written: number;
}> {
  // Compressed twins stand beside them.
  const blocks = new Set((await files).filter((name) => name.endsWith('.json')));
  const changed = new Map(record.outline.map((outline) => [outline.id, outline]));
  const standing: StandingArticle[] = [];
  for (const known of ledger.articles()) {
    const outline = changed.get(known.id);
    const stands =
      outline && isSame(known, outline, record) && (known.tooLong || blocks.has(`${known.body.hash}.json`));
    if (!stands) continue;
    standing.push(known);
    changed.delete(known.id);
  }
  let written = 0;
  const ids = [...changed.keys()];
  for (let from = 0; from < ids.length; from += few) {
    const loaded = await record.articles(ids.slice(from, from + few));
    const placed = await placePictures(tree, record, loaded.flatMap(picturesOf));
    // Each text that is compressed takes a megabyte and a half meanwhile.
    await inFew(loaded, async (article) => {
      const fingerprint = changed.get(article.id)?.fingerprint ?? '';
      const { standing: composed, text } = stand(article, fingerprint, record, placed);
      standing.push(composed);
      if (!composed.tooLong && (await tree.keep(addresses.block(composed.body.hash), text))) written += 1;
    });
  }
  return { articles: standing.toSorted(byNewest), changed: new Set(ids), there: blocks, written };
}

/** The canonical text of an article's body, as it stands in the tree. */
export async function bodyText({ id, body }: StandingArticle, tree: Tree): Promise<string> {
  const bytes = await tree.read(addresses.block(body.hash));
  if (!bytes) throw new Error(`the tree lost the text of ${id} while it was being written`);
  return Buffer.from(bytes).toString('utf8');
}

/** A picture whose files were missing is looked for again. */
const isSame = (
  known: StandingArticle,
  { slug, fingerprint, updated, published }: ArticleOutline,
  record: EditionRecord,
): boolean =>
  known.fingerprint === fingerprint &&
  known.slug === slug &&
  known.updated === updated &&
  known.published === published &&
  known.held === heldOf(known.pictures, record) &&
  known.pictures.every((key) => known.placed.includes(key) || !record.pictures.has(key));

/** What the record holds of some pictures, in few letters. */
const heldOf = (keys: readonly PictureKey[], { pictures }: EditionRecord): string =>
  keys.map((key) => pictures.get(key)?.variants[0]?.hash.slice(0, 12) ?? '-').join(' ');

const picturesOf = ({ lead, body }: Article): PictureKey[] => [
  ...new Set([...(lead ? [lead] : []), ...picturesIn(body)]),
];

function stand(
  article: Article,
  fingerprint: string,
  record: EditionRecord,
  placed: Awaited<ReturnType<typeof placePictures>>,
): { standing: StandingArticle; text: string } {
  const { card, html } = composeArticle(article, placed);
  const { id, slug, published, updated, language, topics, byline, body } = card;
  const pictures = picturesOf(article);
  const held = heldOf(pictures, record);
  const own = pictures.filter((key) => placed.has(key));
  const made = sha256([fingerprint, slug, updated, held, ...own].join('\n')).slice(0, 16);
  return {
    text: canonicalText(bodyOf(article, html)),
    standing: {
      id,
      slug,
      published,
      updated,
      language,
      topics,
      byline,
      made,
      beside: sha256(JSON.stringify(besideAnother(card))).slice(0, 16),
      fingerprint,
      held,
      pictures,
      body,
      lead: article.lead ?? null,
      placed: own,
      cardText: CardText.of(canonicalText(card)),
      related: [],
      tooLong: body.bytes >= blockLimit - 1024,
    },
  };
}

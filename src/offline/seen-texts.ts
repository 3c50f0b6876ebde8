import type { ArticleId, Instant, SafeHtml } from '../domain/article.ts';
import { instantOf } from '../domain/instant.ts';
import type { SeenText } from '../domain/mark.ts';
import type { Connection } from './with-connection.ts';

/** The text as last opened, and the one before it until the reader has looked at what changed. */
export type SeenRow = {
  readonly id: ArticleId;
  readonly at: Instant;
  readonly seen: SeenText;
  readonly before: SeenText | null;
};

export type SeenTexts = {
  /** Remembers what is open; returns the earlier revision that the reader knows, where there is one. */
  readonly see: (id: ArticleId, revision: number, html: SafeHtml) => Promise<SeenText | null>;
  readonly forgetEarlier: (id: ArticleId) => Promise<void>;
};

/** Pictures do not count, and what is longer is not kept: a device's room is for reading. */
const longest = 48 * 1024;
const mostKept = 300;

export function seenTexts({ run }: Connection, now: () => number): SeenTexts {
  return {
    see: (id, revision, html) =>
      run((db) =>
        db.transaction('rw', db.seen, async () => {
          const known = await db.seen.get(id);
          const at = instantOf(now());
          const text = html.replace(/<picture>.*?<\/picture>/gs, '') as SafeHtml;
          const next = rowAfter(known, { id, at, seen: { revision, at, html: text }, before: null });
          if (text.length > longest) return next.before;
          await db.seen.put(next);
          const oldest = await db.seen.orderBy('at').primaryKeys();
          await db.seen.bulkDelete(oldest.slice(0, Math.max(0, oldest.length - mostKept)));
          return next.before;
        }),
      ),
    forgetEarlier: async (id) => {
      await run((db) => db.seen.update(id, { before: null }));
    },
  };
}

/** A page older than what the reader saw already says nothing new. */
export function rowAfter(known: SeenRow | undefined, opened: SeenRow): SeenRow {
  if (!known) return opened;
  const { revision } = opened.seen;
  if (known.seen.revision > revision) return { ...known, at: opened.at };
  if (known.seen.revision === revision) return { ...opened, before: known.before };
  return { ...opened, before: known.before ?? known.seen };
}

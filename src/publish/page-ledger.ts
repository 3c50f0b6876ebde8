import * as z from 'zod/mini';
import { pageFile } from '../domain/addresses.ts';
import type { Tree } from './tree.ts';

/** What each page of a tree was made from, so that one whose sources are the same is not rendered again. */
export type PageLedger = {
  /** Whether the page stands there, made from the sources of this key. */
  readonly holds: (path: string, key: string) => Promise<boolean>;
  readonly note: (path: string, key: string, bytes: number) => void;
  /** Keeps what was held or noted since the opening, and forgets the rest. */
  readonly save: () => Promise<void>;
};

/** Begins with `_`: no part of what is served. */
const ledgerFile = '_pages.json';

const entries = z.record(z.string(), z.object({ key: z.string(), bytes: z.int() }));

/** A ledger that is lost or unreadable costs time only: every page is rendered again and compared. */
export async function openPageLedger(tree: Tree): Promise<PageLedger> {
  const held = new Map(Object.entries(await readLedger(tree)));
  const next = new Map<string, { key: string; bytes: number }>();
  return {
    holds: async (path, key) => {
      const entry = held.get(path);
      if (entry?.key !== key || (await tree.size(pageFile(path))) !== entry.bytes) return false;
      next.set(path, entry);
      return true;
    },
    note: (path, key, bytes) => void next.set(path, { key, bytes }),
    save: async () => {
      const sorted = [...next].toSorted(([a], [b]) => (a < b ? -1 : 1));
      await tree.write(ledgerFile, JSON.stringify(Object.fromEntries(sorted)));
    },
  };
}

async function readLedger(tree: Tree): Promise<z.infer<typeof entries>> {
  try {
    const bytes = await tree.read(ledgerFile);
    return bytes ? entries.parse(JSON.parse(new TextDecoder().decode(bytes))) : {};
  } catch {
    return {};
  }
}

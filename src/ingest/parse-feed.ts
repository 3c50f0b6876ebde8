import type { Detected } from './detect-format.ts';
import { emptyFeed, type Feed, type ParsedFeed } from './feed-item.ts';
import { findItems, type ItemName } from './find-items.ts';
import { readAtom } from './formats/atom.ts';
import { readRdf } from './formats/rdf.ts';
import { readRss } from './formats/rss.ts';
import { parseJson } from './parse-json.ts';
import { escapeBareAmpersands, repairXml } from './repair-xml.ts';
import { salvageItems } from './salvage-items.ts';
import { isJsonTooDeep, isXmlTooDeep } from './too-deep.ts';

type XmlFormat = 'rss' | 'rdf' | 'atom';

const readers: { readonly [Format in XmlFormat]: (text: string) => Feed } = {
  rss: readRss,
  rdf: readRdf,
  atom: readAtom,
};

const itemNames: { readonly [Format in XmlFormat]: ItemName } = { rss: 'item', rdf: 'item', atom: 'entry' };

/**
 * Reads a feed as it stands; where that fails or loses items, repairs it; where that fails too, takes every
 * item out by itself, so that a broken one never sinks the others.
 */
export function parseFeed(detected: Exclude<Detected, { format: null }>): ParsedFeed {
  const isTooDeep = detected.format === 'json' ? isJsonTooDeep : isXmlTooDeep;
  if (isTooDeep(detected.text)) return { ok: false, error: 'it is nested more deeply than any feed' };
  if (detected.format === 'json') return parseJson(detected.text);
  const { format } = detected;
  const text = nameOriginals(escapeBareAmpersands(detected.text));
  const expected = findItems(text, itemNames[format]).length;

  const strict = attempt(readers[format], text);
  if (strict.ok && strict.feed.items.length >= expected) return strict;
  const repaired = attempt(readers[format], repairXml(text, format));
  if (repaired.ok && repaired.feed.items.length >= expected) return repaired;
  const salvaged = salvageItems(text, format, (part) => attempt(readers[format], part));

  const readings = [strict, repaired, salvaged].filter((reading) => reading.ok);
  // The most items win; among equals, the reading that names those it lost.
  const gain = ({ feed }: { feed: Feed }): number => feed.items.length + feed.broken.length / (expected + 1);
  const best = readings.toSorted((a, b) => gain(b) - gain(a))[0];
  if (best) return best;
  return expected === 0 && closesItsRoot(text) ? { ok: true, feed: emptyFeed(format) } : strict;
}

/** FeedBurner keeps an article's own address in an element that feedsmith does not know; this one it does. */
const nameOriginals = (text: string): string =>
  text.replace(/<(\/?)(?:feedburner|pheedo):origLink\b/gi, '<$1dc:source');

/** A feed without anything in it yet is a feed. */
const closesItsRoot = (text: string): boolean => /<\/(?:[\w.-]+:)?(?:rss|rdf|feed)\s*>\s*$/i.test(text);

function attempt(read: (text: string) => Feed, text: string): ParsedFeed {
  try {
    return { ok: true, feed: read(text) };
  } catch (error) {
    // feedsmith and the XML parser beneath it say by exceptions that a document is broken.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : undefined;
    return { ok: false, error: cause?.message ?? 'nothing of a feed can be made out in it' };
  }
}

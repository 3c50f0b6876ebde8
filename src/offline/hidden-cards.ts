import type { Card } from '../domain/card.ts';
import type { Mute } from '../domain/mark.ts';
import type { TopicSlug } from '../domain/topic.ts';
import { skeleton } from '../search/transliterate.ts';

/**
 * By place, 1 for the cards that the reader muted: by a topic, unless it is the one that they ask for; by a word of the
 * title or standfirst, which begins as the muted one does, in any script. Texts are not looked at.
 */
export function hiddenCards(
  cards: readonly Card[],
  mutes: readonly Mute[],
  asked: readonly TopicSlug[],
): Uint8Array {
  const topics = new Set(mutes.flatMap(({ kind, value }) => (kind === 'topic' ? [value] : [])));
  for (const slug of asked) topics.delete(slug);
  const words = mutes.flatMap(({ kind, value }) => (kind === 'word' ? [beginning(value)] : []));
  return Uint8Array.from(cards, (card) =>
    Number(
      (topics.size > 0 && card.topics.some((slug) => topics.has(slug))) ||
        words.some((word) => soundOf(card).includes(word)),
    ),
  );
}

/** Whether a word says enough to be muted. */
export const isTelling = (word: string): boolean => sound(word).trim().length > 1;

/** A short word is meant whole: « gaz » mutes no « gazelle ». */
function beginning(word: string): string {
  const sounds = sound(word);
  return sounds.trim().length > shortest ? sounds.trimEnd() : sounds;
}
const shortest = 3;

const sounds = new WeakMap<Card, string>();

function soundOf(card: Card): string {
  const known = sounds.get(card);
  if (known !== undefined) return known;
  const made = sound(`${card.title} ${card.standfirst}`);
  sounds.set(card, made);
  return made;
}

/** All words at once, which is what makes it fast: with a space at both ends, no rule about ends of words applies. */
const sound = (text: string): string => skeleton(` ${text.replace(/[^\p{L}\p{N}\p{M}']+/gu, ' ')} `);

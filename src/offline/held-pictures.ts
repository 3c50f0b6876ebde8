import { addresses } from '../domain/addresses.ts';
import type { Card } from '../domain/card.ts';
import { keptVariantOf } from '../domain/picture.ts';
import type { Connection } from './with-connection.ts';

/**
 * The cards of a list that the reader's own choice made, each with the one file of its picture that the device keeps,
 * or with none: to ask for another would tell what was chosen.
 */
export async function withHeldPictures({ run }: Connection, cards: readonly Card[]): Promise<Card[]> {
  const kept = cards.map(({ picture }) => (picture ? keptVariantOf(picture) : undefined));
  const names = kept.map((file) => (file ? addresses.picture(file) : ''));
  // A device that cannot be read shows the words of its list.
  const rows = await run((db) => db.pictures.bulkGet(names)).catch(() => []);
  return cards.map((card, place) => {
    const file = rows[place] ? kept[place] : undefined;
    return { ...card, picture: card.picture && file ? { ...card.picture, variants: [file] } : null };
  });
}

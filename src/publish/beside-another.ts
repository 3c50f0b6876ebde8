import { listedCard, type Card, type ListedCard } from '../domain/card.ts';
import { mostInRow, sparing } from '../ui/picture-files.ts';

/** A card beneath another article: what is seen of it there, and of its picture the files that are named. */
export const besideAnother = (card: Card): ListedCard => ({
  ...listedCard(card),
  picture: card.picture && sparing(card.picture, mostInRow),
});

import type { Card, ListedCard } from '../domain/card.ts';
import { mostInRow, sparing } from '../ui/picture-files.ts';

/** A card beneath another article: what is seen of it there, and of its picture the files that are named. */
export const besideAnother = ({
  id,
  slug,
  title,
  standfirst,
  published,
  language,
  topics,
  minutes,
  picture,
}: Card): ListedCard => ({
  id,
  slug,
  title,
  standfirst,
  published,
  language,
  topics,
  minutes,
  picture: picture && sparing(picture, mostInRow),
});

import type { Card } from '../domain/card.ts';
import type { Language } from '../domain/language.ts';
import type { TopicLabel } from '../domain/topic.ts';

export type Rubric = { readonly section: TopicLabel; readonly cards: readonly Card[] };
export type Composition = {
  readonly lead: Card | undefined;
  readonly secondaries: readonly Card[];
  /** Under the lead, where it is shorter than what stands beside it. */
  readonly beneath: readonly Card[];
  readonly briefs: readonly Card[];
  readonly rubrics: readonly Rubric[];
  /** What no rubric took. */
  readonly others: readonly Card[];
  /** Articles in other languages than the page's. */
  readonly foreign: readonly Card[];
};

const besideTheLead = 2;
const beneathTheLead = 2;
const mostInBrief = 6;
/** With fewer cards left, nothing stands beneath the lead. */
const enough = 8;
const fewestInRubric = 2;
const mostInRubric = 4;

/**
 * Lays out a front page from cards that come newest first. Nothing stands twice. The lead is the newest with a picture
 * among the first few; what stands beside it has pictures too, where there are any. A small edition has fewer briefs,
 * so that something is left for the rubrics.
 */
export function compose(
  cards: readonly Card[],
  sections: readonly TopicLabel[],
  language: Language = 'fr',
): Composition {
  const spoken = mainLanguage(cards, language);
  const left = cards.filter((card) => card.language === spoken);
  const lead = take(left, illustrated(5), 1)[0] ?? left.shift();
  const secondaries = take(left, illustrated(8), besideTheLead);
  secondaries.push(...left.splice(0, besideTheLead - secondaries.length));
  const beneath = left.splice(0, left.length < enough ? 0 : beneathTheLead);
  const briefs = left.splice(0, Math.min(mostInBrief, Math.max(3, Math.floor(left.length / 3))));
  const rubrics: Rubric[] = [];
  for (const section of sections) {
    const about = (card: Card) => card.topics.includes(section.slug);
    if (left.filter(about).length < fewestInRubric) continue;
    rubrics.push({ section, cards: take(left, about, mostInRubric) });
  }
  const foreign = cards.filter((card) => card.language !== spoken);
  return { lead, secondaries, beneath, briefs, rubrics, others: left, foreign };
}

/** The reader's, where a good part of the articles is in it, else that of most: versions of one story do not mix. */
function mainLanguage(cards: readonly Card[], wanted: Language): Language {
  const counts = new Map<Language, number>();
  for (const card of cards) counts.set(card.language, (counts.get(card.language) ?? 0) + 1);
  if ((counts.get(wanted) ?? 0) * 4 >= cards.length) return wanted;
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? wanted;
}

const illustrated =
  (within: number) =>
  (card: Card, place: number): boolean =>
    card.picture !== null && place < within;

/** The first cards that fit, taken out of the list. */
function take(cards: Card[], fits: (card: Card, place: number) => boolean, most: number): Card[] {
  const taken = cards.filter(fits).slice(0, most);
  for (const card of taken) cards.splice(cards.indexOf(card), 1);
  return taken;
}

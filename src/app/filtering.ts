import { useNavigate, useSearchParams } from 'react-router';
import { addresses, filteredTopics } from '../domain/addresses.ts';
import { countTopics, selects } from '../domain/selection.ts';
import type { TopicLabel, TopicSlug } from '../domain/topic.ts';
import { useScripted } from './reader.ts';
import type { FrontPage, Selection } from './shown.ts';

export type Filtering = {
  readonly chosen: readonly TopicLabel[];
  /** Asked for in the address, and of no article. */
  readonly unknown: readonly string[];
  readonly selection: Selection | null;
  readonly toggle: ((slug: TopicSlug) => void) | undefined;
};

/** The filter of the front page, which is its address. Until scripts run there is none, as in the prerendered page. */
export function useFiltering(page: FrontPage): Filtering {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const scripted = useScripted();
  const asked = scripted ? filteredTopics(parameters) : [];
  const chosen = asked.flatMap((slug) => page.topics.find((topic) => topic.slug === slug) ?? []);
  const unknown = asked.filter((slug) => !page.topics.some((topic) => topic.slug === slug));
  const slugs = chosen.map((topic) => topic.slug);
  return {
    chosen,
    unknown,
    selection: chosen.length === 0 ? null : selectionOf(page, chosen),
    toggle: scripted
      ? (slug) => void navigate(addresses.filter(toggled(slugs, slug)), { preventScrollReset: true })
      : undefined,
  };
}

export const toggled = (slugs: readonly TopicSlug[], slug: TopicSlug): TopicSlug[] =>
  slugs.includes(slug) ? slugs.filter((other) => other !== slug) : [...slugs, slug];

/** The library's answer when it is that of these topics; else what the cards of the page allow. */
export function selectionOf(page: FrontPage, chosen: readonly TopicLabel[]): Selection {
  const slugs = chosen.map((topic) => topic.slug);
  if (page.selection?.slugs.join() === slugs.join()) return page.selection;
  const cards = page.cards.filter((card) => selects(chosen, card));
  return {
    slugs,
    cards,
    total: cards.length,
    topics: countTopics(page.topics, page.cards, chosen),
    labels: page.topics,
  };
}

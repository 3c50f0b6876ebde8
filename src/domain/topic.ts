import type { Translations } from './language.ts';

/** Unique whatever the kind: `kazakhstan`, `eau`, `kassym-jomart-tokaiev`. */
export type TopicSlug = string;

export const topicKinds = ['country', 'place', 'theme', 'person', 'organisation', 'infrastructure'] as const;
export type TopicKind = (typeof topicKinds)[number];

export type Topic = {
  readonly slug: TopicSlug;
  readonly kind: TopicKind;
  readonly names: Translations;
  /** Two lines that say what it is. */
  readonly context?: Translations | undefined;
  /** Longitude and latitude in degrees. */
  readonly point?: readonly [number, number] | undefined;
  /** Other spellings that name it with certainty. */
  readonly variants: readonly string[];
};

/** A topic with what tells that a text speaks of it; devices need none of that. */
export type GazetteerTopic = Topic & {
  /** Names that count only with other evidence. */
  readonly weak: readonly string[];
  /** Those of its names that count only as they are written. */
  readonly caseSensitive: readonly string[];
};

/** What a list or a link needs of a topic. */
export type TopicLabel = Pick<Topic, 'slug' | 'kind' | 'names'>;
export type CountedTopic = TopicLabel & { readonly count: number };

export const labelOf = ({ slug, kind, names }: Topic): TopicLabel => ({ slug, kind, names });

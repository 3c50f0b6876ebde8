import type { ArticleId, Instant } from './article.ts';
import type { InterfaceLanguage } from './language.ts';

/** What a reader left on an article. Lives on the device alone, in a table that no sync touches. */
export type Mark = {
  readonly id: ArticleId;
  readonly saved: Instant | null;
  readonly read: Instant | null;
};

/** A selection that the reader follows, by its filter as an address has it. On the device alone, like all marks. */
export type Follow = { readonly query: string; readonly since: Instant };

/** What the reader does not want to see in lists: a topic by its slug, or a word as it was typed. */
export type Mute = {
  readonly kind: 'topic' | 'word';
  readonly value: string;
  readonly since: Instant;
};

export const textSizes = [16, 18, 20, 22, 24] as const;
export const themes = ['auto', 'light', 'sepia', 'dark'] as const;

/** How the reader wants the pages to look. */
export type Preferences = {
  readonly theme: (typeof themes)[number];
  readonly textSize: (typeof textSizes)[number];
  /** `null`: that of the page. */
  readonly language: InterfaceLanguage | null;
  /** Whether single keys act where nobody is writing. */
  readonly shortcuts: boolean;
};

export const defaultPreferences: Preferences = {
  theme: 'auto',
  textSize: 18,
  language: null,
  shortcuts: true,
};

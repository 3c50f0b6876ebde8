import type { ArticleId, Instant, SafeHtml } from './article.ts';
import type { InterfaceLanguage } from './language.ts';

/** What a reader left on an article. Lives on the device alone, in a table that no sync touches. */
export type Mark = {
  readonly id: ArticleId;
  readonly saved: Instant | null;
  readonly read: Instant | null;
  /** Where reading stopped; none at the start and past the end. */
  readonly place?: Place | null;
};

/** A selection that the reader follows, by its filter as an address has it. On the device alone, like all marks. */
export type Follow = { readonly query: string; readonly since: Instant };

/** What the reader does not want to see in lists: a topic by its slug, or a word as it was typed. */
export type Mute = {
  readonly kind: 'topic' | 'word';
  readonly value: string;
  readonly since: Instant;
};

/** A place in a text that holds whatever the size of its letters and the width of its column. */
export type Place = {
  /** The paragraph at the top of the window, by its number and by how it begins. */
  readonly paragraph: number;
  readonly begins: string;
  /** How much of it has been passed: 0 to 1. */
  readonly passed: number;
};

/** A text as it was when the reader had it open. */
export type SeenText = { readonly revision: number; readonly at: Instant; readonly html: SafeHtml };

export const textSizes = [16, 18, 20, 22, 24] as const;
export const themes = ['auto', 'light', 'sepia', 'dark'] as const;
/** How wide the column of text is. */
export const measures = ['narrow', 'usual', 'wide'] as const;
/** How far its lines stand apart. */
export const leadings = ['close', 'usual', 'open'] as const;

/** How the reader wants the pages to look. */
export type Preferences = {
  readonly theme: (typeof themes)[number];
  readonly textSize: (typeof textSizes)[number];
  readonly measure: (typeof measures)[number];
  readonly leading: (typeof leadings)[number];
  /** `null`: that of the page. */
  readonly language: InterfaceLanguage | null;
  /** Whether single keys act where nobody is writing. */
  readonly shortcuts: boolean;
};

export const defaultPreferences: Preferences = {
  theme: 'auto',
  textSize: 18,
  measure: 'usual',
  leading: 'usual',
  language: null,
  shortcuts: true,
};

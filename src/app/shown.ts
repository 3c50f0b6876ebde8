import { useMatches } from 'react-router';
import type { Card } from '../domain/card.ts';
import { interfaceLanguageOf, type InterfaceLanguage } from '../domain/language.ts';
import type { Page } from '../domain/page.ts';
import type { TopicLabel } from '../domain/topic.ts';
import type { Selected } from '../offline/library.ts';
import type { Speech } from '../ui/words.tsx';

/** A list without what the reader mutes, which the device alone knows. */
type Muting = { readonly muted?: number };

export type FrontPage = Extract<Page, { screen: 'front' }> &
  Muting & {
    /** What its filter leaves. */
    readonly selection?: Selected | undefined;
  };
type TopicPage = Extract<Page, { screen: 'topic' }> & Muting;

/** Neither the device nor the network has the page: what is near is shown instead. */
export type AbsentPage = {
  readonly screen: 'absent';
  readonly near: readonly Card[];
  readonly labels: readonly TopicLabel[];
};

/** How everything looks: for whoever develops, on their own machine. */
type StylePage = { readonly screen: 'style' };

export type ShownPage =
  Exclude<Page, { screen: 'front' | 'topic' }> | FrontPage | TopicPage | AbsentPage | StylePage;
export type PageOf<Screen extends ShownPage['screen']> = Extract<ShownPage, { screen: Screen }>;

/** What a route's loader gives: a page, the words around it, and the edition that it comes from. */
export type Shown = { readonly page: ShownPage; readonly speech: Speech; readonly edition: number };

/** The interface speaks the language of the article or the letter where it can, else French; the same in Node and in the browser. */
export const languageOf = (page: ShownPage): InterfaceLanguage =>
  page.screen === 'article'
    ? interfaceLanguageOf(page.card.language)
    : page.screen === 'issue'
      ? page.language
      : 'fr';

/** Of the innermost route, when its loader succeeded. */
export const useShown = (): Shown | null => (useMatches().at(-1)?.loaderData as Shown | undefined) ?? null;

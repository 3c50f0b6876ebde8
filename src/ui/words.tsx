import { createContext, useContext, type ReactNode } from 'react';
import type { InterfaceLanguage } from '../domain/language.ts';
import type { Catalogue } from '../messages/catalogue.ts';

/** The language that the interface speaks around what it shows, and its words. */
export type Speech = { readonly language: InterfaceLanguage; readonly words: Catalogue };

const SpeechContext = createContext<Speech | null>(null);

export const Speaking = ({ speech, children }: { speech: Speech; children: ReactNode }) => (
  <SpeechContext value={speech}>{children}</SpeechContext>
);

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('a component of ui stands outside <Speaking>');
  return speech;
}

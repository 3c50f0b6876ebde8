import { interfaceLanguages, type InterfaceLanguage } from '../domain/language.ts';

/** The first language of the browser's list that we speak; French when there is none. Browsers send it in order. */
export const askedLanguage = (header: string | undefined): InterfaceLanguage =>
  (header ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .map((code) => interfaceLanguages.find((known) => known === code))
    .find((known) => known !== undefined) ?? 'fr';

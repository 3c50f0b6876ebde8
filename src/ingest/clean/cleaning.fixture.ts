import { pictureFrom } from '../picture-source.ts';
import { cleanHtml, type CleanedHtml } from './clean-html.ts';
import type { Surroundings } from './surroundings.ts';

/** For tests: cleaning in the surroundings of one article. */
export const base = 'https://news.example/2026/water/';
const absolute = (address: string): string | undefined =>
  URL.canParse(address, base) && /^https?:/.test(new URL(address, base).protocol)
    ? new URL(address, base).href
    : undefined;

const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  title: 'Water',
  language: 'en',
  original: base,
  resolveLink: absolute,
  resolvePicture: absolute,
  lead: undefined,
  known: [],
  ...more,
});
export const clean = (html: string, more: Partial<Surroundings> = {}): CleanedHtml =>
  cleanHtml(html, around(more));
export const cleaned = (html: string, more: Partial<Surroundings> = {}): string => clean(html, more).html;
export const again = (first: CleanedHtml): string =>
  cleaned(first.html, { known: first.pictures, lead: first.pictures.find(({ key }) => key === first.lead) });
export const keyOf = (address: string): string => pictureFrom(address, '', '').key;

import { createElement as h, Fragment, type ReactElement, type ReactNode } from 'react';
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import type { Block, Run } from '../domain/issue.ts';
import type { InterfaceLanguage } from '../domain/language.ts';
import type { House } from './house.ts';

/** The identity in what mail clients understand: paper, ink, one turquoise; dark where the reader's client is. */
const ink = '#1d1a15';
const soft = '#4c463b';
const accent = '#07565b';
const serif = "Literata, Georgia, 'Times New Roman', serif";
const plain = "Onest, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

const dark = `@media (prefers-color-scheme: dark) {
  .paper, .paper table, .paper td { background-color: #161513 !important; }
  .ink { color: #ece6da !important; }
  .soft { color: #bdb4a4 !important; }
  .accent { color: #74d3cd !important; }
  .button { background-color: #74d3cd !important; color: #0b2224 !important; }
  .rule { border-color: #3a3630 !important; }
}`;

type Frame = {
  readonly house: House;
  readonly language: InterfaceLanguage;
  readonly preview: string;
  readonly title: string;
  readonly footer: readonly ReactNode[];
};

/** The page around every letter. */
export function letterFrame(
  { house, language, preview, title, footer }: Frame,
  ...content: ReactNode[]
): ReactElement {
  const head = h(
    Head,
    null,
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
    h('title', null, title),
    h('style', null, dark),
  );
  const nameplate = h(
    Text,
    { style: { margin: '0 0 20px', font: `700 24px/1.2 ${serif}` } },
    h(Link, { href: `${house.origin}/`, className: 'ink', style: { color: ink } }, house.name),
  );
  const body = h(
    Body,
    { className: 'paper', style: { margin: 0, padding: 0, backgroundColor: '#fbf7ef' } },
    h(
      Container,
      { style: { maxWidth: '600px', margin: '0 auto', padding: '28px 20px 36px', wordBreak: 'break-word' } },
      nameplate,
      h(
        Section,
        { style: { borderTop: '3px solid #0f8a8d', paddingTop: '20px' } },
        h(
          Heading,
          {
            as: 'h1',
            className: 'ink',
            style: { margin: '0 0 16px', color: ink, font: `650 27px/1.2 ${serif}` },
          },
          title,
        ),
        ...content,
      ),
      h(Hr, { className: 'rule', style: { margin: '28px 0 16px', borderColor: '#d9cfbc' } }),
      ...footer,
    ),
  );
  return h(Html, { lang: language, dir: 'ltr' }, head, h(Preview, null, preview), body);
}

export const paragraph = (...children: ReactNode[]): ReactElement => paragraphOf('0 0 16px', ...children);

const paragraphOf = (margin: string, ...children: ReactNode[]): ReactElement =>
  h(Text, { className: 'ink', style: { margin, color: ink, font: `400 17px/1.55 ${serif}` } }, ...children);

export const smallPrint = (...children: ReactNode[]): ReactElement =>
  h(
    Text,
    { className: 'soft', style: { margin: '0 0 10px', color: soft, font: `400 14px/1.5 ${plain}` } },
    ...children,
  );

export const strongButton = (href: string, label: string): ReactElement =>
  h(
    Button,
    {
      href,
      className: 'button',
      style: {
        margin: '6px 0 20px',
        padding: '13px 22px',
        borderRadius: '4px',
        backgroundColor: accent,
        color: '#ffffff',
        font: `600 16px/1.2 ${plain}`,
      },
    },
    label,
  );

export const textLink = (href: string, label: string): ReactElement =>
  h(
    Link,
    { href, className: 'accent', style: { color: accent, textDecoration: 'underline' }, key: href },
    label,
  );

/** An article as the digest shows its first ones. */
type PrintedArticle = {
  readonly link: string;
  readonly title: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly picture?: {
    readonly src: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
};

export const articleBlock = ({ link, title, standfirst, byline, picture }: PrintedArticle): ReactElement =>
  h(
    Section,
    { key: link, style: { paddingBottom: '20px' } },
    picture &&
      h(
        Link,
        { href: link },
        h(Img, {
          src: picture.src,
          width: width,
          height: Math.round((width * picture.height) / picture.width),
          // Whoever has pictures off reads what it shows.
          alt: picture.alt || title,
          className: 'soft',
          style: { ...filling, color: soft, font: `italic 400 15px/1.4 ${serif}` },
        }),
      ),
    h(
      Heading,
      { as: 'h2', style: { margin: '0 0 6px', font: `650 ${picture ? 24 : 20}px/1.25 ${serif}` } },
      h(Link, { href: link, className: 'ink', style: { color: ink, textDecoration: 'none' } }, title),
    ),
    standfirst === '' ? null : paragraphOf('0 0 4px', standfirst),
    smallPrint(byline),
  );

const width = 560;
const filling = { width: '100%', maxWidth: `${width}px`, height: 'auto', marginBottom: '14px' };

/** One of those further down. */
export const articleLine = ({ link, title, byline }: PrintedArticle): ReactElement =>
  h(
    Section,
    { key: link, style: { paddingBottom: '8px' } },
    h(
      Heading,
      { as: 'h3', style: { margin: '0 0 2px', font: `650 17px/1.3 ${serif}` } },
      h(Link, { href: link, className: 'ink', style: { color: ink, textDecoration: 'none' } }, title),
    ),
    smallPrint(byline),
  );

export const sectionTitle = (name: string): ReactElement =>
  h(
    Heading,
    {
      as: 'h2',
      key: name,
      className: 'accent rule',
      style: {
        margin: '12px 0 14px',
        paddingTop: '14px',
        borderTop: '1px solid #d9cfbc',
        color: accent,
        font: `600 15px/1.3 ${plain}`,
      },
    },
    name,
  );

/** The editors' word. */
export const introduction = (blocks: readonly Block[], origin: string): ReactElement[] =>
  blocks.map(({ kind, runs }, place) => {
    const said = runs.map((run, at) => runOf(run, origin, at));
    const key = `said ${place}`;
    if (kind === 'heading')
      return h(
        Heading,
        {
          key,
          as: 'h2',
          className: 'ink',
          style: { margin: '0 0 8px', color: ink, font: `650 20px/1.25 ${serif}` },
        },
        ...said,
      );
    const margin = { quote: '0 0 16px 20px', item: '0 0 6px', paragraph: '0 0 16px' }[kind];
    return h(Fragment, { key }, paragraphOf(margin, ...(kind === 'item' ? ['• '] : []), ...said));
  });

function runOf({ text, strong, emphasis, href }: Run, origin: string, key: number): ReactNode {
  const said = emphasis ? h('em', null, text) : text;
  const weighed = strong ? h('strong', null, said) : said;
  const style = { color: accent, textDecoration: 'underline' };
  return href === undefined
    ? h(Fragment, { key }, weighed)
    : h(Link, { key, href: new URL(href, origin).href, className: 'accent', style }, weighed);
}

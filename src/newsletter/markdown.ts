import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Run } from '../domain/issue.ts';

/**
 * Reads the editors' Markdown into what a letter can show: no HTML, no pictures, no tables. The rest of its syntax
 * counts as its text.
 */
export const readMarkdown = (text: string): Block[] => lexer(text).flatMap(blocksOf);

function blocksOf(token: Token): Block[] {
  if (token.type === 'space' || token.type === 'hr' || token.type === 'def') return [];
  if (token.type === 'heading') return [{ kind: 'heading', runs: runsOf(token.tokens) }];
  if (token.type === 'blockquote')
    return (token.tokens ?? []).flatMap(blocksOf).map((block) => ({ ...block, kind: 'quote' }));
  if (token.type === 'list')
    return (token as Tokens.List).items.map((item) => ({ kind: 'item', runs: runsOf(item.tokens) }));
  if (token.type === 'html') return [];
  return [{ kind: 'paragraph', runs: runsOf('tokens' in token ? token.tokens : [token]) }];
}

function runsOf(tokens: readonly Token[] = [], manner: Omit<Run, 'text'> = {}): Run[] {
  return tokens.flatMap((token): Run[] => {
    if (token.type === 'html') return [];
    if (token.type === 'br') return [{ text: ' ', ...manner }];
    if (token.type === 'strong') return runsOf(token.tokens, { ...manner, strong: true });
    if (token.type === 'em') return runsOf(token.tokens, { ...manner, emphasis: true });
    if (token.type === 'link') {
      const { href } = token as Tokens.Link;
      return runsOf(token.tokens, /^(https:\/\/|mailto:|\/(?!\/))/.test(href) ? { ...manner, href } : manner);
    }
    if ('tokens' in token && token.tokens) return runsOf(token.tokens, manner);
    const { text = '' } = token as { text?: string };
    return text === '' ? [] : [{ text: plain(text), ...manner }];
  });
}

/** The library escapes what stands in code and text for HTML; react does that itself. */
const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&');

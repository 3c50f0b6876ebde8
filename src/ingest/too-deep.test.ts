import { expect, it } from 'vitest';
import { parseFeed } from './parse-feed.ts';
import { isJsonTooDeep, isXmlTooDeep } from './too-deep.ts';

it.each([
  ['what is nested as feeds are', '<rss><channel><item><title>A</title></item></channel></rss>', false],
  ['thousands of items, closed or empty', '<item><a>x</a></item><item/>'.repeat(20_000), false],
  [
    'tags in sections and comments',
    `<a><![CDATA[${'<b>'.repeat(20_000)}]]><!--${'<b>'.repeat(20_000)}--></a>`,
    false,
  ],
  ['a section without an end', `<a><![CDATA[${'<b>'.repeat(20_000)}`, false],
  ['elements within elements', '<a>'.repeat(20_000), true],
])('%s: too deep for XML? %#', (_, text, deep) => expect(isXmlTooDeep(text)).toBe(deep));

it.each([
  ['a feed', '{"items":[{"a":"[[[["}]}', false],
  ['brackets in strings, with quotes escaped', `["${'[\\"['.repeat(5000)}"]`, false],
  ['lists after lists', '[],'.repeat(5000), false],
  ['lists within lists', '['.repeat(5000), true],
])('%s: too deep for JSON? %#', (_, text, deep) => expect(isJsonTooDeep(text)).toBe(deep));

it('says so of a feed', () => {
  const xml = parseFeed({ format: 'rss', text: `<rss>${'<b>'.repeat(20_000)}` });
  const json = parseFeed({ format: 'json', text: '{"items":'.repeat(5000) });
  for (const parsed of [xml, json])
    expect(parsed).toMatchObject({ ok: false, error: expect.stringContaining('nested') });
});

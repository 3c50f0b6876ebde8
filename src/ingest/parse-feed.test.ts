import { describe, expect, it } from 'vitest';
import { detectFormat } from './detect-format.ts';
import type { Feed } from './feed-item.ts';
import { parseFeed } from './parse-feed.ts';

function read(text: string): Feed {
  const detected = detectFormat(text);
  if (detected.format === null) throw new Error(detected.looksLike);
  const parsed = parseFeed(detected);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.feed;
}
const titles = (text: string): string[] => read(text).items.map(({ title }) => title);
const item = (name: string, more = ''): string => `<item><title>${name}</title>${more}</item>`;
const rss = (items: string): string => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;

describe('a feed', () => {
  it('is told by its root, whatever stands before it', () => {
    const before =
      '\n <!-- <rss> --> <?xml version="1.0"?> <!DOCTYPE rss [<!ENTITY x "y">]> <b>Warning</b>: in <i>x.php</i>';
    expect(titles(`${before}${rss(item('A'))}`)).toEqual(['A']);
    expect(
      titles(
        `<html><body><feed><title>x</title><entry><id>1</id><title>A</title></entry></feed></body></html>`,
      ),
    ).toEqual(['A']);
  });

  it.each([
    ['<!doctype html><html><body>no</body></html>', 'a web page'],
    ['', 'an empty file'],
    ['words', 'plain text'],
    ['<opml><body/></opml>', '<opml>'],
  ])('is not %s', (text, looksLike) =>
    expect(detectFormat(text)).toMatchObject({ format: null, looksLike: expect.stringContaining(looksLike) }),
  );

  it('may be empty', () => {
    expect(titles('<rss version="2.0"></rss>')).toEqual([]);
    expect(titles('<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>')).toEqual([]);
  });

  it('keeps the ampersands that nobody escaped, and entities that nobody declared', () => {
    const [first] = read(
      rss(item('R&D &eacute;t&eacute;', '<link>https://x.example/?a=1&copy=2&sect=3</link>')),
    ).items;
    expect(first).toMatchObject({ title: 'R&D été', link: 'https://x.example/?a=1&copy=2&sect=3' });
  });

  it('has items without a channel, and prefixes that nobody bound', () => {
    expect(titles(`<rss>${item('A', '<foo:bar>x</foo:bar>')}</rss>`)).toEqual(['A']);
  });

  it('that breaks off gives what came whole', () => {
    const text = rss(item('A') + item('B') + item('C', '<description>long'));
    const feed = read(text.slice(0, text.indexOf('long')));
    expect(feed.items.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(feed.broken).toEqual([{ item: 'item 3', reason: 'the feed breaks off inside it' }]);
  });

  it('does not sink with a section or an element that was never closed', () => {
    const broken = item('B', '<description><![CDATA[<p>half</description>');
    const feed = read(rss(item('A') + broken + item('C', '<description><![CDATA[whole]]></description>')));
    expect(feed.items.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(titles(rss(`${item('A')}<item><title>B</item>${item('C')}`))).toEqual(
      expect.arrayContaining(['A', 'C']),
    );
  });

  it('of JSON that breaks off gives what came whole', () => {
    const whole = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [
        { id: '1', title: 'A "[{' },
        { id: '2', title: 'B' },
      ],
    });
    const feed = read(whole.slice(0, -8));
    expect(feed.items.map(({ title }) => title)).toEqual(['A "[{']);
    expect(feed.broken).toHaveLength(1);
  });

  it('gives FeedBurner’s readers the article’s own address', () => {
    const links =
      '<link>http://feedproxy.google.com/~r/x/~3/y/</link><feedburner:origLink>https://x.example/a</feedburner:origLink>';
    expect(read(rss(item('A', links))).items[0]?.link).toBe('https://x.example/a');
  });

  it('of Atom tells text from HTML and XHTML', () => {
    const feed = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title type="text">a &lt;b&gt;</title>' +
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x <a name="y"/> z<br/></div></content></entry></feed>',
    );
    expect(feed.items[0]).toMatchObject({ title: 'a &lt;b&gt;', body: 'x <a name="y"></a> z<br/>' });
  });

  it('of JSON that is none says what it holds', () => {
    expect(() => read('{"id": 1, "name": "x"}')).toThrow(
      /neither a JSON Feed nor WordPress posts; it holds id, name/,
    );
  });
});

import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';

/** What a hostile server answers. `picture` ones are named by a sound feed; the others stand in a feed's place. */
export type Bomb = {
  readonly name: string;
  readonly picture?: true;
  readonly answer: (response: ServerResponse) => void;
};

const rss = (items: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>B</title>${items}</channel></rss>`;
const item = (body: string): string =>
  `<item><title>B</title><description><![CDATA[${body}]]></description></item>`;
const say =
  (type: string, body: string | Buffer, headers: { [name: string]: string } = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(200, { 'content-type': type, ...headers }).end(body);
const xml = (text: string) => say('application/xml', text);
const body = (html: string) => xml(rss(item(html)));

function chunk(name: string, data: Buffer): Buffer {
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(data.length, 0);
  const inside = Buffer.concat([Buffer.from(name), data]);
  sizes.writeInt32BE(crc(inside), 4);
  return Buffer.concat([sizes.subarray(0, 4), inside, sizes.subarray(4)]);
}

/** A PNG that claims a size and holds next to nothing. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = gzipSync(Buffer.alloc(1)).subarray(10, -8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', Buffer.concat([Buffer.from('789c', 'hex'), rows])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let value = -1;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value;
}

const gif = (): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from('ffffffff800000000000ffffff2c00000000ffffffff0002', 'hex'),
    Buffer.alloc(5000, 1),
  ]);
const jpeg = (): Buffer =>
  Buffer.from('ffd8ffc0001108ffffffff03012200021101031101ffda000c03010002110311003f00ffd9', 'hex');
const zeros = Buffer.alloc(100_000_000);
const laughs = (levels: number, width: number): string => {
  const entities = Array.from(
    { length: levels },
    (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(width)}">`,
  );
  return `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities.join('')}]>`;
};

/** Every kind once, at a size that `random` gives. */
export function bombs(random: () => number): Bomb[] {
  const many = (most: number): number => Math.floor(most * (0.5 + random() / 2));
  const feed = (name: string, answer: Bomb['answer']): Bomb => ({ name, answer });
  const picture = (name: string, answer: Bomb['answer']): Bomb => ({ name, answer, picture: true });
  return [
    feed('entities in entities', xml(rss(`<item><title>&e9;</title></item>`, laughs(9, 10)))),
    feed(
      'entities in entities, short',
      xml(rss(`<item><title>${'&e3;'.repeat(many(5000))}</title></item>`, laughs(3, 20))),
    ),
    feed(
      'one long entity often',
      xml(
        rss(
          `<item><title>${'&x;'.repeat(many(20_000))}</title></item>`,
          `<!DOCTYPE rss [<!ENTITY x "${'x'.repeat(100_000)}">]>`,
        ),
      ),
    ),
    feed(
      'an entity from outside',
      xml(rss('<item><title>&x;</title></item>', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    ),
    feed('deep XML', xml(rss(`<item>${'<a>'.repeat(many(400_000))}`))),
    feed('deep closed XML', () => {}),
    feed('deep HTML', body('<div>'.repeat(many(500_000)))),
    feed('deep formatting', body(`${'<b>'.repeat(many(150))}${'<p>x'.repeat(many(20_000))}`)),
    feed('deep tables', body('<table><tr><td>'.repeat(many(60_000)))),
    feed('deep JSON', say('application/json', '['.repeat(many(4_000_000)))),
    feed(
      'deep JSON feed',
      say(
        'application/feed+json',
        `{"version":"https://jsonfeed.org/version/1.1","items":${'{"a":'.repeat(many(500_000))}`,
      ),
    ),
    feed('wide HTML', body('<a href=x>'.repeat(many(100_000)))),
    feed(
      'many attributes',
      body(`<p ${Array.from({ length: many(200_000) }, (_, n) => `a${n}=b`).join(' ')}>`),
    ),
    feed('many items', xml(rss('<item/>'.repeat(many(500_000))))),
    feed('many open items', xml(rss('<item>'.repeat(many(500_000))))),
    feed('many sections', xml(rss('<![CDATA['.repeat(many(1_000_000))))),
    feed('many comments', xml(rss('<!--'.repeat(many(2_000_000))))),
    feed('many ampersands', xml(rss(`<item><title>${'&'.repeat(many(8_000_000))}</title></item>`))),
    feed('many brackets', xml(rss('<'.repeat(many(8_000_000))))),
    feed('many roots', xml('<rss '.repeat(many(2_000_000)))),
    feed('a long title', xml(rss(`<item><title>${'x<b>'.repeat(many(2_000_000))}</title></item>`))),
    feed('long white space', body(`${' '.repeat(many(1_500_000))}x`)),
    feed('shortcodes', body('[caption '.repeat(many(150_000)))),
    feed('candidates', body(`<img srcset="${'a.jpg 1w, '.repeat(many(150_000))}">`)),
    feed('quotations', body('<blockquote>'.repeat(190) + '"«'.repeat(many(300_000)))),
    feed(
      'dates',
      xml(rss(`<item><title>x</title><pubDate>${'1 jan '.repeat(many(1_000_000))}</pubDate></item>`)),
    ),
    feed(
      'categories',
      xml(rss(`<item><title>x</title>${'<category>c</category>'.repeat(many(300_000))}</item>`)),
    ),
    feed('gzip', say('application/xml', gzipSync(zeros), { 'content-encoding': 'gzip' })),
    feed(
      'brotli',
      say('application/xml', brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }), {
        'content-encoding': 'br',
      }),
    ),
    feed('gzip as a file', say('application/gzip', gzipSync(zeros))),
    feed('gzip in gzip', say('application/xml', gzipSync(gzipSync(zeros)), { 'content-encoding': 'gzip' })),
    feed(
      'gzip upon gzip',
      say('application/xml', gzipSync(gzipSync('x')), { 'content-encoding': 'gzip, gzip' }),
    ),
    feed('no gzip at all', say('application/xml', 'x'.repeat(1000), { 'content-encoding': 'gzip' })),
    feed('an endless answer', (response) => {
      const filler = Buffer.alloc(65_536, 'x');
      const more = (): void => {
        while (!response.destroyed && response.write(filler));
      };
      response.writeHead(200).on('drain', more);
      more();
    }),
    feed('a slow answer', (response) => {
      response.writeHead(200).write('<rss><channel>');
      const drip = setInterval(() => response.write(' '), 300);
      response.on('close', () => clearInterval(drip));
    }),
    feed('no answer', () => {}),
    feed(
      'half an answer',
      (response) => void response.writeHead(200, { 'content-length': '100000' }).write('<rss>'),
    ),
    feed('redirects for ever', (response) => void response.writeHead(302, { location: '?again' }).end()),
    feed('long headers', (response) => void response.writeHead(200, { 'x-long': 'x'.repeat(200_000) }).end()),
    picture('a huge PNG', say('image/png', png(60_000, 60_000))),
    picture('a wide PNG', say('image/png', png(2_000_000_000, 1))),
    picture('an almost too large PNG', say('image/png', png(7000, 7000))),
    picture('a huge GIF', say('image/gif', gif())),
    picture('a huge JPEG', say('image/jpeg', jpeg())),
    picture(
      'a picture in SVG',
      say(
        'image/svg+xml',
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>',
      ),
    ),
    picture('no picture', (response) => void response.writeHead(200).write('\x89PNG\r\n\x1a\n')),
  ].map((bomb) => (bomb.name === 'deep closed XML' ? feed(bomb.name, deepClosed(many(300_000))) : bomb));
}

const deepClosed = (depth: number): Bomb['answer'] =>
  xml(rss(`<item>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</item>`));

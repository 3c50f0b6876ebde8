/** One way to break a feed; `random` gives numbers from 0 to 1. */
type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

/** Breaks a feed in one to three of the ways in which feeds are broken; the same numbers break it the same way. */
export function mutateFeed(bytes: Uint8Array, random: () => number): Uint8Array {
  let broken = bytes;
  const times = 1 + Math.floor(random() * 3);
  for (let time = 0; time < times; time += 1) {
    const mutation = mutations[Math.floor(random() * mutations.length)];
    if (mutation) broken = mutation(broken, random);
  }
  return broken.subarray(0, 4_000_000);
}

const place = (bytes: Uint8Array, random: () => number): number => Math.floor(random() * bytes.length);
const splice = (bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]);
const insert =
  (text: string): Mutation =>
  (bytes, random) =>
    splice(bytes, place(bytes, random), 0, Buffer.from(text));
/** Works on the bytes as if they were Latin letters, so that no encoding is mended on the way. */
const replace =
  (change: (text: string, random: () => number) => string): Mutation =>
  (bytes, random) =>
    Buffer.from(change(Buffer.from(bytes).toString('latin1'), random), 'latin1');
const asText =
  (change: (text: string) => Uint8Array): Mutation =>
  (bytes) =>
    change(new TextDecoder().decode(bytes));

const mutations: readonly Mutation[] = [
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  (bytes, random) => splice(bytes, place(bytes, random), Math.floor(random() * 200), Buffer.alloc(0)),
  (bytes, random) => {
    const at = place(bytes, random);
    return splice(bytes, at, 0, bytes.subarray(at, at + Math.floor(random() * 2000)));
  },
  (bytes, random) => {
    const flipped = Uint8Array.from(bytes);
    for (let count = 0; count < 20; count += 1) flipped[place(flipped, random)] = Math.floor(random() * 256);
    return flipped;
  },
  insert('<![CDATA['), insert(']]>'), insert('<!--'), insert('-->'), insert('&nbsp;&bogus;&#x0;&#xFFFFFF;&'), insert('\0\u0001\u0008'),
  insert('<item>'), insert('</item>'), insert('<entry>'), insert('</channel></rss>'), insert('"'), insert('<'), insert('\ud83d'),
  insert(`${'<b>'.repeat(3000)}`), insert(`${'[['.repeat(2000)}`), insert('<x:y z:a="1">'), insert('<?php echo 1; ?>'),
  insert('<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'),
  insert('<script>while(1)</script><style>*{}</style><iframe src="//x.example"></iframe>'),
  replace((text) => `\n\n  Warning: Cannot modify header information in /index.php on line 3\n${text}`),
  replace((text) => `\ufeff\n${text}\n<!-- served in 0.2 s --><script>x()</script>`),
  replace((text) => text.replaceAll('</description>', '')),
  replace((text) => text.replace(/xmlns:\w+="[^"]*"/g, '')),
  replace((text) => text.replaceAll('CDATA', 'cdata')),
  replace((text) => text.replace(/<(guid|id)\b[^>]*>[^<]*<\/\1>/g, '<$1>1</$1>')),
  replace((text) => text.replace(/<(guid|id|link)\b[^>]*>[^<]*<\/\1>/g, '')),
  replace((text) => text.replace(/<(pubDate|published|updated|dc:date)>[^<]*/g, '<$1>99/99/9999 25:61')),
  replace((text) => text.replace(/<title[^>]*>[^]*?<\/title>/g, '<title/>')),
  replace((text) => text.replace(/encoding="[^"]*"/, 'encoding="windows-1251"')),
  replace((text) => text.replace(/encoding="[^"]*"/, 'encoding="utf-99"')),
  replace((text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>')),
  replace((text) => text.replace(/</g, '&lt;')),
  replace((text) => text.toUpperCase()),
  replace((text) => text.replaceAll('"', "'")),
  replace((text) => text.replaceAll('"', '”')),
  replace((text) => text.replace(/:/g, ';')),
  replace((text) => text.replace(/\s+/g, ' ')),
  asText((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  asText((text) => Buffer.from(text, 'utf16le')),
  asText((text) => Buffer.from(text, 'latin1')),
  asText((text) => Buffer.from(Buffer.from(text).toString('latin1'))),
]; // prettier-ignore

import { expect, test } from 'vitest';
import { inTwoParts, sawPaint } from './two-parts.ts';

const paragraph = `<p>${'mot '.repeat(100)}</p>`;
const script = '<script type="module" src="/assets/start-1.js" async></script>';
const page = (paragraphs: number): string =>
  `<header></header><div data-part="body">${paragraph.repeat(paragraphs)}</div><footer></footer>${script}`;

const reading = (body: BodyInit): ReadableStreamDefaultReader<string> => {
  const { body: stream } = new Response(body);
  if (!stream) throw new Error('no stream');
  return stream.pipeThrough(new TextDecoderStream()).getReader();
};

test('a screenful comes first, whole paragraphs of it and the script, and the rest once the page has painted', async () => {
  const html = page(20);
  const reader = reading(inTwoParts(html, 'one'));
  const { value: first } = await reader.read();
  expect(first?.endsWith(`</p>${script}`)).toBe(true);
  expect(first?.split('<p>')).toHaveLength(4);
  let come = false;
  const next = reader.read().then(({ value }) => {
    come = true;
    return value;
  });
  sawPaint('another');
  await Promise.resolve();
  expect(come).toBe(false);
  sawPaint('one');
  expect(`${first?.slice(0, -script.length)}${await next}${script}`).toBe(html);
});

test('a page that never says that it has painted gets the rest all the same', async () => {
  const html = page(20);
  const whole = await new Response(inTwoParts(html, 'silent')).text();
  expect(whole.replace(script, '')).toBe(html.replace(script, ''));
});

test('a short text, a page without one, and a page for nobody come whole', () => {
  expect(inTwoParts(page(2), 'one')).toBe(page(2));
  expect(inTwoParts('<main></main>', 'one')).toBe('<main></main>');
  expect(inTwoParts(page(20), '')).toBe(page(20));
});

import { expect, it } from 'vitest';
import { cleaned } from './cleaning.fixture.ts';

const card = (address: string, label: string): string =>
  `<p class="embed"><a href="${address}" rel="noopener noreferrer">${label}</a></p>`;

it.each([
  ['<iframe src="https://player.vimeo.com/video/123?h=1"></iframe>', card('https://vimeo.com/123', 'vimeo.com')],
  ['<iframe data-src="//www.youtube-nocookie.com/embed/abcdefg"></iframe>', card('https://www.youtube.com/watch?v=abcdefg', 'youtube.com')],
  ['<audio controls><source src="/a.mp3"></audio>', card('https://news.example/a.mp3', '/a.mp3')],
  ['<video src="https://v.example/a.mp4" title="Le lac"></video>', card('https://v.example/a.mp4', 'Le lac')],
  ['<object data="https://o.example/x"><param name="movie" value="https://o.example/y"></object>', card('https://o.example/x', 'o.example')],
  ['<lite-youtube videoid="abcdefg"></lite-youtube>', card('https://www.youtube.com/watch?v=abcdefg', 'youtube.com')],
  ['<iframe src="javascript:alert(1)"></iframe>', ''],
  ['<iframe srcdoc="<script>alert(1)</script>"></iframe>', ''],
])('a player becomes a plain link: %s', (html, expected) =>
  expect(cleaned(`<p>x</p>${html}`)).toBe(`<p>x</p>${expected}`),
); // prettier-ignore

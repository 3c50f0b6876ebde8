import { expect, it } from 'vitest';
import { cleaned } from './cleaning.fixture.ts';

it('a tweet keeps its words and leads to itself', () => {
  expect(
    cleaned(
      '<p>x</p><blockquote class="twitter-tweet" data-lang="fr"><p lang="fr" dir="ltr">Le lac baisse. <a href="https://t.co/a">pic</a></p>— A (@a) <a href="https://twitter.com/a/status/1?ref_src=x">1 mars</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    ),
  ).toBe(
    '<p>x</p><blockquote><p lang="fr" dir="ltr">Le lac baisse. <a href="https://t.co/a" rel="noopener noreferrer">pic</a></p></blockquote>' +
      '<p class="embed"><a href="https://twitter.com/a/status/1?ref_src=x" rel="noopener noreferrer">twitter.com</a></p>',
  );
});

it('a post without words is its link', () => {
  expect(
    cleaned(
      '<p>x</p><blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/a/"><div><a href="https://www.instagram.com/p/a/">View this post</a></div></blockquote>',
    ),
  ).toBe(
    '<p>x</p><p class="embed"><a href="https://www.instagram.com/p/a/" rel="noopener noreferrer">instagram.com</a></p>',
  );
});

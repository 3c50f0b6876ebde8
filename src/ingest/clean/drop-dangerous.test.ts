import { expect, it } from 'vitest';
import { cleaned } from './cleaning.fixture.ts';

it.each([
  '<script>alert(1)</script>',
  '<style>p{}</style>',
  '<svg><script>alert(1)</script><text>t</text></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<template><img src=x onerror=alert(1)></template>',
  '<form><input name=a><button>b</button><textarea></p><script>x</script></textarea></form>',
  '<xmp><script>alert(1)</script></xmp>',
  '<p style="display: none">hidden</p>',
  '<div hidden>hidden</div>',
  '<div class="sharedaddy">Share</div>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=x"><link rel="stylesheet" href="x">',
])('goes with all it holds: %s', (html) => expect(cleaned(`<p>x</p>${html}`)).toBe('<p>x</p>'));

it('what stands for a picture without scripts is the picture, unless a script was to load it', () => {
  expect(cleaned('x<noscript><b>y</b></noscript>')).toBe('<p>x<b>y</b></p>');
  expect(cleaned('x <img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript>').match(/<img/g)).toHaveLength(1);
}); // prettier-ignore

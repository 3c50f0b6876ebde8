import { expect, it } from 'vitest';
import { cleaned } from './cleaning.fixture.ts';

it.each([
  ['<p onclick="x()" style="color:red" class="lead" id="root" data-x="1">x</p>', '<p>x</p>'],
  ['<blink>x</blink> <custom-element is="y">z</custom-element>', '<p>x z</p>'],
  ['<p>x <time datetime="2026-11-23">hier</time> <abbr title="Organisation">O</abbr></p>', '<p>x <time datetime="2026-11-23">hier</time> <abbr title="Organisation">O</abbr></p>'],
  ['<ol start="3" reversed type="i"><li value="x">a</li></ol>', '<ol start="3" reversed><li>a</li></ol>'],
  ['<ruby>漢<rp>(</rp><rt>kan</rt></ruby>', '<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>'],
  ['<p>a<!-- b -->c</p>', '<p>ac</p>'],
  ['<bdo dir="rtl">x</bdo>', '<p><bdo dir="rtl">x</bdo></p>'],
])('only what is named stays: %s', (html, expected) => expect(cleaned(html)).toBe(expected)); // prettier-ignore

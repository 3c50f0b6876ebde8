import { describe, expect, it } from 'vitest';
import { cleaned } from './cleaning.fixture.ts';

describe('a text', () => {
  it.each([
    ['bare words', '<p>bare words</p>'],
    ['one\n\ntwo', '<p>one</p><p>two</p>'],
    ['one<br><br>two', '<p>one</p><p>two</p>'],
    ['<div>one<div>two</div></div>', '<p>one</p><p>two</p>'],
    ['<p>a  b\n c</p>', '<p>a b c</p>'],
    ['<p>&nbsp;</p><p> </p><p>x</p><hr>', '<p>x</p>'],
    ['<span style="color:red">red</span> <font>font</font>', '<p>red font</p>'],
    [
      '<ul><li><p>one</p></li><li>two<ul><li>deep</li></ul></li></ul>',
      '<ul><li>one</li><li><p>two</p><ul><li>deep</li></ul></li></ul>',
    ],
    ['<pre>  a\n    b</pre>', '<pre>  a\n    b</pre>'],
    ['<p lang="ar" dir="rtl">نص</p>', '<p lang="ar" dir="rtl">نص</p>'],
    ['<p dir="evil" lang="&quot;>">x</p>', '<p>x</p>'],
    ['<table><tr><td>only</td></tr></table>', '<p>only</p>'],
    [
      '<table><caption>C</caption><thead><tr><th scope=col>A<th>B</thead><tbody><tr><td colspan=2><p>1</p><td></table>',
      '<table><caption>C</caption><thead><tr><th scope="col">A</th><th>B</th></tr></thead><tbody><tr><td colspan="2">1</td><td></td></tr></tbody></table>',
    ],
    [
      '<figure class="wp-block-table"><table><tr><td>1</td><td>2</td></tr></table><figcaption>C</figcaption></figure>',
      '<figure><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table><figcaption>C</figcaption></figure>',
    ],
    ['<p>x</p><table><tr><td> <td><br></table>', '<p>x</p>'],
    ['<dl><dt>T</dt><dd>D</dd></dl>', '<dl><dt>T</dt><dd>D</dd></dl>'],
    ['<blockquote>Q<footer>Who</footer></blockquote>', '<blockquote><p>Q</p><p>Who</p></blockquote>'],
    ['1 &lt; 2 &amp;amp; 3', '<p>1 &lt; 2 &amp;amp; 3</p>'],
    ['<p>over\u202eride\u0007</p>', '<p>override</p>'],
  ])('%s', (html, expected) => expect(cleaned(html)).toBe(expected));

  it('has its headings under the title', () => {
    expect(cleaned('<h1>Water</h1><p>x</p><h1>A</h1><h3>B</h3><h6>C</h6>')).toBe(
      '<p>x</p><h2>A</h2><h4>B</h4><h4>C</h4>',
    );
  });
});

import { sanitize, type Schema } from 'hast-util-sanitize';
import type { Step } from './surroundings.ts';
import { allElements } from './tree.ts';

/** The only elements, attributes, classes and protocols that a body may hold. */
const schema: Schema = {
  tagNames: (
    'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote figure figcaption section table caption thead tbody tfoot tr th td ' +
    'a em strong b i u s del ins mark small sub sup code kbd samp var pre br hr img abbr cite q dfn time span bdi bdo ' +
    'ruby rb rt rp wbr'
  ).split(' '),
  attributes: {
    '*': [
      ['lang', /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/],
      ['dir', 'ltr', 'rtl', 'auto'],
      ['id', /^n-\d{1,4}$/],
    ],
    a: ['href', ['rel', 'noopener', 'noreferrer']],
    img: [['dataPicture', /^[0-9a-f]{16}$/], 'alt'],
    p: [['className', 'embed']],
    figure: [['className', 'gallery']],
    blockquote: [['className', 'pullquote']],
    section: [['className', 'footnotes']],
    ol: [['start', /^-?\d{1,6}$/], 'reversed'],
    td: [
      ['colSpan', /^\d{1,3}$/],
      ['rowSpan', /^\d{1,3}$/],
    ],
    th: [
      ['colSpan', /^\d{1,3}$/],
      ['rowSpan', /^\d{1,3}$/],
      ['scope', 'row', 'col'],
    ],
    time: [['dateTime', /^[\d:TZ.+\- ]{4,40}$/]],
    abbr: [['title', /^[^<>]*$/]],
    dfn: [['title', /^[^<>]*$/]],
  },
  ancestors: {
    caption: ['table'],
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    tr: ['table'],
    td: ['table'],
    th: ['table'],
    li: ['ul', 'ol'],
    dt: ['dl'],
    dd: ['dl'],
    figcaption: ['figure'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};

/** The allow-list: what it does not name is unwrapped, attributes that it does not name are gone. */
export const keepAllowed: Step = (tree) => {
  const kept = sanitize(tree, schema);
  tree.children = kept.type === 'root' ? kept.children : [];
  for (const { properties } of allElements(tree)) {
    for (const [name, value] of Object.entries(properties)) {
      if (Array.isArray(value) && value.length === 0) delete properties[name];
    }
  }
};

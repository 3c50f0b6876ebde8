import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBytes, canonicalText, type Json } from './canonical.ts';

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);

describe('canonical JSON', () => {
  test('reads back as the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalText(value))).toEqual(value);
      }),
    );
  });

  test('does not depend on the order of members', () => {
    const members = fc.dictionary(fc.string(), json);
    fc.assert(
      fc.property(members, (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalText(turned)).toBe(canonicalText(value));
      }),
    );
  });

  test('of a value read back is the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalText(JSON.parse(canonicalText(value)) as Json)).toBe(canonicalText(value));
      }),
    );
  });

  test('is that of RFC 8785 for its own example', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalText(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('sorts members by UTF-16 code units', () => {
    const names = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
    expect(Object.keys(JSON.parse(canonicalText(names)) as object)).toHaveLength(7);
    expect(canonicalText(names)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  test('leaves out what is undefined, and is UTF-8', () => {
    expect(canonicalText({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonicalBytes('é')).toEqual(new Uint8Array([34, 0xc3, 0xa9, 34]));
  });

  test('refuses what has no one form', () => {
    expect(() => canonicalText([Number.NaN])).toThrow(RangeError);
    expect(() => canonicalText(Infinity)).toThrow(RangeError);
    expect(() => canonicalText('\ud800')).toThrow(RangeError);
    expect(() => canonicalText({ '\udc00': 1 })).toThrow(RangeError);
  });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText, type Canonical } from './canonical.ts';

const values = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.constant(null),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('canonical text does not depend on the order in which keys were written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), values), (object) => {
      const backwards = Object.fromEntries(Object.entries(object).toReversed());
      expect(canonicalText(backwards)).toBe(canonicalText(object));
    }),
  );
});

test('canonical text is JSON, and reading it back changes nothing', () => {
  fc.assert(
    fc.property(values, (value) => {
      const text = canonicalText(value);
      expect(canonicalText(JSON.parse(text) as Canonical)).toBe(text);
    }),
  );
});

test('a name composed of letter and accent is the same as the one letter', () => {
  expect(canonicalText('Jose\u0301')).toBe(canonicalText('Jos\u00e9'));
});

test('fractions, infinities and what is undefined have no canonical text', () => {
  for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, { a: undefined }]) {
    expect(() => canonicalText(value as Canonical)).toThrow(/Invariant/);
  }
});

test('a minus zero is a zero, and keys are in the order of their code units', () => {
  expect(canonicalText({ b: -0, a: [1, null], Z: 'x' })).toBe('{"Z":"x","a":[1,null],"b":0}');
});

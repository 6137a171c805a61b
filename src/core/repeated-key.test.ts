import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedKey } from './repeated-key.ts';

test('a key that stands twice in one object is found with its place', () => {
  expect(repeatedKey('{"a":1,"b":{"c":1,"d":[{"e":1},{"e":1,"e":2}]}}')).toEqual(['b', 'd', 1, 'e']);
  expect(repeatedKey('[{"a":1},{"a":1, "a" :1}]')).toEqual([1, 'a']);
  expect(repeatedKey(String.raw`{"a":1,"\u0061":2}`)).toEqual(['a']);
});

test('the same key in different objects, and what only looks like a key, is none', () => {
  expect(repeatedKey('{"a":{"a":["a","a"]},"b":"\\"a\\":1,{\\"a\\":2}","c":"a"}')).toBe(null);
  expect(repeatedKey('["a","a"]')).toBe(null);
  expect(repeatedKey('"a"')).toBe(null);
});

test('whatever is written from a value has none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, space) => {
      expect(repeatedKey(JSON.stringify(value, null, space))).toBe(null);
    }),
  );
});

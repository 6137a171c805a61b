import { anything, assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from './wire.ts';

const plain = anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: false,
});

test('whatever can be cloned comes back equal', () => {
  assert(
    property(plain, (value) => {
      expect(decode(encode(value))).toEqual(structuredClone(value));
    }),
  );
});

test('shared and cyclic references stay shared', () => {
  const shared = { n: 1 };
  const root: Record<string, unknown> = { a: shared, b: shared };
  root['self'] = root;
  const back = decode(encode(root)) as typeof root;
  expect(back['self']).toBe(back);
  expect(back['a']).toBe(back['b']);
});

test('errors keep their kind and message', () => {
  const back = decode(encode(new RangeError('far'))) as Error;
  expect([back instanceof RangeError, back.message]).toEqual([true, 'far']);
});

test.each([() => 1, Symbol('x'), new WeakMap(), Promise.resolve()])('%s cannot be cloned, and says so', (value) => {
  expect(() => encode([value])).toThrow('An object could not be cloned.');
});

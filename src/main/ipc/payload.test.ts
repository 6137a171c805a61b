import { expect, test } from 'vitest';
import { payloadProblem } from './payload.ts';

test.each([null, 0, true, 'text', [], {}, { a: [{ b: null }] }, Object.create(null)])('%j is plain data', (value) => {
  expect(payloadProblem(value)).toBeNull();
});

test.each([
  ['undefined', undefined],
  ['a function', () => {}],
  ['a big integer', 1n],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['a set', new Set()],
  ['bytes', new Uint8Array(4)],
  ['a pattern', /x/],
  ['an error', new Error('x')],
  [
    'an instance',
    new (class Odd {
      readonly name = 'odd';
    })(),
  ],
  ['an own __proto__', JSON.parse('{"__proto__":{"admin":true}}') as unknown],
  ['any of it inside', { a: [new Date(0)] }],
])('%s is not plain data', (_name, value) => {
  expect(payloadProblem(value)).toBe('not-plain');
});

test('a cycle and a tower are too deep', () => {
  const cycle: Record<string, unknown> = {};
  cycle['again'] = cycle;
  expect(payloadProblem(cycle)).toBe('too-deep');
  expect(payloadProblem(JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`))).toBe('too-deep');
});

test('much text and many values are too large, wherever they hide', () => {
  expect(payloadProblem('x'.repeat(4_000_001))).toBe('too-large');
  expect(payloadProblem(Array.from({ length: 5 }, () => 'x'.repeat(1_000_000)))).toBe('too-large');
  expect(payloadProblem({ ['k'.repeat(4_000_001)]: 1 })).toBe('too-large');
  expect(payloadProblem(Array.from({ length: 200_001 }, () => 0))).toBe('too-large');
  expect(payloadProblem(Array.from({ length: 500 }, () => Array.from({ length: 500 }, () => 0)))).toBe('too-large');
});

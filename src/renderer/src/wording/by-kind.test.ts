import { expect, test } from 'vitest';
import { inWords, type WordsByKind } from './by-kind.ts';

type Refusal = { readonly kind: 'cancelled' } | { readonly kind: 'gone' } | { readonly kind: 'locked'; readonly by: string };
const words: WordsByKind<Refusal> = { cancelled: null, gone: 'It is gone.', locked: ({ by }) => `Locked by ${by}.` };

test('each kind says its own words, with what it carries', () => {
  expect(inWords<Refusal>(words, { kind: 'gone' })).toBe('It is gone.');
  expect(inWords<Refusal>(words, { kind: 'locked', by: 'row 7' })).toBe('Locked by row 7.');
});

test('where nothing happened nothing is said', () => {
  expect([inWords<Refusal>(words, { kind: 'cancelled' }), inWords<Refusal>(words, null)]).toEqual([null, null]);
});

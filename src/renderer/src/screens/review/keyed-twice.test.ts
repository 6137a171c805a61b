import { expect, test } from 'vitest';
import { aName, someFacts } from '#test/builders/views.ts';
import { asEdits, differing } from './keyed-twice.ts';

const facts = someFacts({ name: aName({ full: 'Renée O’Brien' }), signedOn: '2023-01-16' });

test('the same in other letters is the same', () => {
  expect(differing(facts, { name: ' renee obrien ', signedOn: '2023-01-16' })).toEqual([]);
});

test('where the two say other things, both are kept apart', () => {
  expect(differing(facts, { name: 'Renée O’Bryan', signedOn: '2023-01-18' })).toEqual([
    { field: 'name', read: 'Renée O’Brien', keyed: 'Renée O’Bryan' },
    { field: 'signedOn', read: '2023-01-16', keyed: '2023-01-18' },
  ]);
});

test('a line left empty says that it is not on the card', () => {
  expect(differing(facts, { name: 'Renée O’Brien', signedOn: '' })).toHaveLength(1);
  expect(asEdits({ name: ' ', signedOn: '' })).toMatchObject({ name: { full: null }, signedOn: null });
});

test('a date that was read as it is written is compared as it is written', () => {
  expect(differing({ ...facts, signedOn: '04/05/23' }, { name: 'Renée O’Brien', signedOn: '04/05/23' })).toEqual([]);
});

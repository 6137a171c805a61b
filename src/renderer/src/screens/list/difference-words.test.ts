import { expect, test } from 'vitest';
import { changedField, fieldName } from './difference-words.ts';

test('a change is said in the words of the list, dates with their month as a word, hours as hours', () => {
  expect(fieldName('otherNames')).toBe('other names');
  expect(changedField({ field: 'endedOn', from: null, to: '2024-02-10' })).toBe('blank → 10 Feb 2024');
  expect(changedField({ field: 'hoursWorkedHundredths', from: '3750', to: '4000' })).toBe('37.5 → 40');
  expect(changedField({ field: 'title', from: 'Rigger', to: 'Gaffer' })).toBe('Rigger → Gaffer');
});

import { expect, test } from 'vitest';
import { listEn } from '#renderer/wording/list.en.ts';
import { listEs } from '#renderer/wording/list.es.ts';
import { writtenEn, writtenEs } from '#renderer/wording/written.ts';
import { changedField, fieldName } from './difference-words.ts';

test('a change is said in the words of the list, dates with their month as a word, hours as hours', () => {
  expect(fieldName('otherNames', listEn)).toBe('other names');
  expect(changedField({ field: 'endedOn', from: null, to: '2024-02-10' }, 'blank', writtenEn)).toBe('blank → 10 Feb 2024');
  expect(changedField({ field: 'hoursWorkedHundredths', from: '3750', to: '4000' }, 'blank', writtenEn)).toBe('37.5 → 40');
  expect(changedField({ field: 'title', from: 'Rigger', to: 'Gaffer' }, 'blank', writtenEn)).toBe('Rigger → Gaffer');
  expect(fieldName('endedOn', listEs)).toBe('último día');
  expect(changedField({ field: 'endedOn', from: null, to: '2024-01-10' }, listEs.differences.blank, writtenEs)).toBe(
    'en blanco → 10 ene 2024',
  );
});

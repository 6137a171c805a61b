import { expect, test } from 'vitest';
import { datesWritten } from './written-date.ts';

test.each([
  ['9/16/25', ['2025-09-16']],
  ['Sept. 4, 2025', ['2025-09-04']],
  ['25 September 2025', ['2025-09-25']],
  ['August 28, 2025', ['2025-08-28']],
  ['2025-09-04', ['2025-09-04']],
  ['5 mai 2024', ['2024-05-05']],
  ['mar. 5 août 2025', ['2025-08-05']],
  ['15 de agosto de 2025', ['2025-08-15']],
  ['3 de marzo del 2025', ['2025-03-03']],
  ['1º de mayo de 2025', ['2025-05-01']],
  ['30 setiembre 2025', ['2025-09-30']],
  ['12 dic. 2025', ['2025-12-12']],
  ['7 octuhre 2025', ['2025-10-07']],
  ['15deagostode2025', ['2025-08-15']],
  ['4 de diciembre de 2025', ['2025-12-04']],
  ['Sepfember 4 2025', ['2025-09-04']],
  ['1o/3l/2o25', ['2025-10-31']],
])('%s is one day', (text, dates) => {
  expect(datesWritten(text)).toEqual(dates);
});

test('a date that reads two ways is two days', () => {
  expect(datesWritten('10/09/2024')).toEqual(['2024-10-09', '2024-09-10']);
});

test('a misread month as near to one as to another is both', () => {
  expect(datesWritten('14 de juxio de 2025')).toEqual(['2025-06-14', '2025-07-14']);
});

test('the same day both ways is one day', () => {
  expect(datesWritten('9/9/2025')).toEqual(['2025-09-09']);
});

test('the order that the form asks for decides', () => {
  expect(datesWritten('10/09/2024', 'dmy')).toEqual(['2024-09-10']);
  expect(datesWritten('10/09/2024', 'mdy')).toEqual(['2024-10-09']);
});

test('a day that does not exist is no date', () => {
  expect(datesWritten('2/30/2024')).toEqual([]);
  expect(datesWritten('13/13/2024')).toEqual([]);
});

test.each(['', 'soon', '(212) 555-0164', '7', 'March'])('%j is no date', (text) => {
  expect(datesWritten(text)).toEqual([]);
});

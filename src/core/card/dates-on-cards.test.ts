import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, parseLocalDate, type LocalDate } from '../dates.ts';
import { readWrittenDate, type DateOrder } from './dates-on-cards.ts';

const read = (text: string, order: DateOrder = 'ask'): string => {
  const found = readWrittenDate(text, order);
  if (found.kind === 'date') return found.date;
  return found.kind === 'ambiguous' ? found.couldBe.join(' | ') : found.kind;
};

test.each([
  ['9 Oct 2023', '2023-10-09'],
  ['October 9th, 2023', '2023-10-09'],
  ['Mon, Oct. 9, 2023', '2023-10-09'],
  ['10 SEPT 23', '2023-09-10'],
  ['9 octobre 2023', '2023-10-09'],
  ['1er février 2024', '2024-02-01'],
  ['9 de septiembre de 2023', '2023-09-09'],
  ['2023/10/9', '2023-10-09'],
  ['25/12/2023', '2023-12-25'],
  ['12-25-2023', '2023-12-25'],
  ['10.10.2023', '2023-10-10'],
])('"%s" is one day', (text, day) => {
  expect(read(text)).toBe(day);
});

test.each([
  ['10/09/2023', '2023-10-09 | 2023-09-10'],
  ['10/9/23', '2023-10-09 | 2023-09-10'],
  ['24-03-15', '2015-03-24 | 2024-03-15'],
])('"%s" is a question', (text, days) => {
  expect(read(text)).toBe(days);
});

test.each([
  ['30/02/2024', 'impossible'],
  ['31 April 2024', 'impossible'],
  ['9 Oct', 'illegible'],
  ['Oct 2023', 'illegible'],
  ['spring 2023', 'illegible'],
  ['9 Oct or 9 Nov 2023', 'illegible'],
  ['??/10/2023', 'illegible'],
])('"%s" is no day', (text, kind) => {
  expect(read(text)).toBe(kind);
});

test('an agreed order reads a date one way or not at all', () => {
  expect([read('10/09/2023', 'mdy'), read('10/09/2023', 'dmy'), read('25/12/2023', 'mdy')]).toEqual([
    '2023-10-09',
    '2023-09-10',
    'impossible',
  ]);
});

const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(parseLocalDate('1990-01-01') as LocalDate, offset));

test('the day that was meant is always among the readings of a numeric date, and alone exactly where only it exists', () => {
  fc.assert(
    fc.property(day, fc.constantFrom('mdy', 'dmy'), (meant, written) => {
      const [year, month, date] = meant.split('-') as [string, string, string];
      const text = written === 'mdy' ? `${month}/${date}/${year}` : `${date}/${month}/${year}`;
      const found = readWrittenDate(text, 'ask');
      const readings = found.kind === 'date' ? [found.date] : found.kind === 'ambiguous' ? found.couldBe : [];
      expect(readings).toContain(meant);
      expect(readings.length).toBe(Number(date) <= 12 && date !== month ? 2 : 1);
      expect(read(text, written)).toBe(meant);
    }),
  );
});

import { expect, test } from 'vitest';
import type { LocalDate } from '../dates.ts';
import { aPosterior } from '#test/builders/reading.ts';
import { dateCalendar, readDate } from './date-reading.ts';

const CALENDAR = dateCalendar({ from: '2024-01-01' as LocalDate, to: '2025-12-31' as LocalDate });

function written(text: string, sureness = 0.9) {
  return [{ text, posterior: aPosterior(text, sureness), weight: 1 }];
}

test('a clear date is that day', () => {
  expect(readDate(written('9/16/25'), CALENDAR)).toMatchObject({ date: '2025-09-16', ambiguous: false });
});

test('a date that reads two ways stays two days, whatever the window holds', () => {
  const read = readDate(written('10/09/2024'), CALENDAR);
  expect(read).toMatchObject({ date: null, ambiguous: true });
  expect(read.couldBe).toEqual(['2024-10-09', '2024-09-10']);
});

test('the printed mask of the form settles the order', () => {
  expect(readDate(written('10/09/2024'), CALENDAR, { order: 'dmy', digits: null })).toMatchObject({ date: '2024-09-10' });
});

test('the calendar repairs what no day could be', () => {
  expect(readDate(written('9/16/z5'), CALENDAR).couldBe[0]).toBe('2025-09-16');
  expect(readDate(written('  ept 26, 2025'), CALENDAR).couldBe[0]).toBe('2025-09-26');
});

test('eight boxes hold a date without separators', () => {
  expect(readDate(written('25012025'), CALENDAR, { order: 'dmy', digits: 8 })).toMatchObject({ date: '2025-01-25' });
});

test('one engine alone is never very sure', () => {
  const alone = readDate([...written('9/16/25'), { text: '4716725', posterior: null, weight: 0.15 }], CALENDAR);
  const agreed = readDate([...written('9/16/25'), { text: '9/16/25', posterior: null, weight: 0.15 }], CALENDAR);
  expect(alone.confidence).toBeLessThanOrEqual(0.75);
  expect(agreed.confidence).toBeGreaterThan(0.8);
});

test('what is no date is not turned into one', () => {
  expect(readDate(written('Larkspur Pictures'), CALENDAR)).toMatchObject({ date: null, couldBe: [] });
  expect(readDate([], CALENDAR)).toMatchObject({ date: null, couldBe: [], confidence: 0 });
});

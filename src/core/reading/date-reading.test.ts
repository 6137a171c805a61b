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

/** What the digit network says of one box: `digit`, or with a share of doubt `other`. */
function cell(digit: number, other = digit, doubt = 0): Float32Array {
  return Float32Array.from({ length: 10 }, (_, at) => (at === digit ? 0.97 - doubt : at === other ? doubt : 0.003));
}

function boxes(digits: string) {
  return { text: digits, posterior: null, weight: 2.5, cells: digits.split('').map((digit) => cell(Number(digit))) };
}

test('digits in boxes are weighed one by one against the days that exist', () => {
  const cells = boxes('31042024').cells.with(1, cell(1, 0, 0.3));
  const read = readDate([{ ...boxes('31042024'), cells }], CALENDAR, { order: 'dmy', digits: 8 });
  expect(read.couldBe[0]).toBe('2024-04-30');
});

test('two readers of the same boxes that disagree leave the day unsure', () => {
  const asked = { order: 'dmy', digits: 8 } as const;
  const apart = readDate([...written('19092024'), boxes('14092024')], CALENDAR, asked);
  const together = readDate([...written('14092024'), boxes('14092024')], CALENDAR, asked);
  expect(apart.confidence).toBeLessThan(0.8);
  expect(together).toMatchObject({ date: '2024-09-14' });
  expect(together.confidence).toBeGreaterThan(apart.confidence);
});

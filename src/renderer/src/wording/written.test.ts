import { expect, test } from 'vitest';
import { parseInstant, type LocalDate } from '#core/dates.ts';
import { invariant } from '#core/result.ts';
import { writtenEn, writtenEs } from './written.ts';

const day = '2023-01-04' as LocalDate;

test('a day is written so that it cannot be read as another, in each language', () => {
  expect([writtenEn.date(day), writtenEs.date(day)]).toEqual(['4 Jan 2023', '4 ene 2023']);
});

test('a moment has the same clock in each language', () => {
  const noon = parseInstant('2023-08-04T12:00:00.000Z');
  invariant(noon !== null, 'a moment');
  const clock = (written: string) => written.split(', ')[1];
  expect(clock(writtenEs.instant(noon))).toBe(clock(writtenEn.instant(noon)));
  expect(writtenEs.instant(noon)).toMatch(/^[345] ago 2023, \d{2}:\d{2}$/);
  expect(writtenEn.day(noon)).toMatch(/^[345] Aug 2023$/);
});

test('one is not many, and figures are the same in each language', () => {
  const both = (n: number) => [writtenEn.counted(n, 'card', 'cards'), writtenEs.counted(n, 'tarjeta', 'tarjetas')];
  expect([both(0), both(1), both(1904)]).toEqual([
    ['0 cards', '0 tarjetas'],
    ['1 card', '1 tarjeta'],
    ['1,904 cards', '1,904 tarjetas'],
  ]);
});

import { expect, test } from 'vitest';
import { clockOf, isInTime, laterDeadline, order, type Deadline, type Moment } from './moments.ts';

const clock = clockOf('America/New_York');
const at = (text: string): Moment => {
  const moment = clock(text);
  if (moment === null) throw new Error(`no moment: ${text}`);
  return moment;
};
const until = (text: string, includes = true): Deadline => ({ at: at(text), includes });

test('an instant lies on the day that it is in the time zone of the matter', () => {
  expect([at('2024-03-16T03:59:00Z').day, at('2024-03-16T04:00:00Z').day]).toEqual(['2024-03-15', '2024-03-16']);
});

test('a bare day and an instant of it have no order', () => {
  expect(order(at('2024-03-15'), at('2024-03-15T12:00:00-04:00'))).toBe('unknown');
  expect(order(at('2024-03-15'), at('2024-03-15'))).toBe('unknown');
  expect(order(at('2024-03-15T12:00:00-04:00'), at('2024-03-15T16:00:00Z'))).toBe('same');
  expect(order(at('2024-03-14'), at('2024-03-15T00:00:00-04:00'))).toBe('before');
});

test('a bare deadline includes its whole day, or none of it', () => {
  expect(isInTime(at('2024-03-15T23:59:59-04:00'), until('2024-03-15'))).toBe('yes');
  expect(isInTime(at('2024-03-15T00:00:00-04:00'), until('2024-03-15', false))).toBe('no');
  expect(isInTime(at('2024-03-14T23:59:59-04:00'), until('2024-03-15', false))).toBe('yes');
});

test('the later of two deadlines of one day is the one that ends last', () => {
  const [whole, noon, none] = [until('2024-03-15'), until('2024-03-15T12:00:00-04:00'), until('2024-03-15', false)];
  expect(laterDeadline(noon, whole)).toBe(whole);
  expect(laterDeadline(none, noon)).toBe(noon);
  expect(laterDeadline(until('2024-03-16', false), whole).at.day).toBe('2024-03-16');
});

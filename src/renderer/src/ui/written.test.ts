import { expect, test } from 'vitest';
import type { LocalDate } from '#core/dates.ts';
import { counted, groupedDigest, instantOfLocalInput, readableBytes, readableDate, shortDigest, signed } from './written.ts';

test('a day is written so that it cannot be read as another', () => {
  expect(readableDate('2023-05-04' as LocalDate)).toBe('4 May 2023');
});

test('a margin carries its sign, and nothing carries none', () => {
  expect([signed(46), signed(-8.66, 1), signed(0), signed(-0.04, 1)]).toEqual(['+46', '−8.7', '0', '0.0']);
});

test('one is not many', () => {
  expect([counted(1, 'card'), counted(2, 'card'), counted(1904, 'person', 'people')]).toEqual([
    '1 card',
    '2 cards',
    '1,904 people',
  ]);
});

test('a digest is written in groups, whole or by its beginning', () => {
  expect(shortDigest('7f3a91c2ffff')).toBe('7f3a 91c2');
  expect(groupedDigest('7f3a91c2ffff')).toBe('7f3a 91c2 ffff');
});

test('a moment entered at the desk keeps its offset and is the same moment', () => {
  const instant = instantOfLocalInput('2023-11-14T10:42');
  expect(instant).toMatch(/^2023-11-14T10:42:00[+-]\d{2}:\d{2}$/);
  expect(new Date(instant ?? '').getTime()).toBe(new Date('2023-11-14T10:42').getTime());
  expect(instantOfLocalInput('2023-11-14')).toBeNull();
  expect(instantOfLocalInput('')).toBeNull();
});

test('sizes are written in the unit that a reader would use', () => {
  expect([readableBytes(512), readableBytes(380_000), readableBytes(18_400_122)]).toEqual(['512 bytes', '371 KB', '17.5 MB']);
});

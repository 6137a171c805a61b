import { expect, test } from 'vitest';
import type { LocalDate } from '../dates.ts';
import { NO_PARTICULARS, particularsOf } from './particulars.ts';

test('blank lines and white space fall away, and an agreement of blanks is none', () => {
  const given = { addressLines: [' 1440  Broadway ', '', ' '], agreement: { title: ' ', date: null, clause: '' }, present: [] };
  expect(particularsOf(given)).toEqual({
    ok: true,
    value: { addressLines: ['1440 Broadway'], agreement: null, present: [] },
  });
});

test('what the letterhead cannot hold is refused with its bound', () => {
  const of = (addressLines: readonly string[]) => particularsOf({ ...NO_PARTICULARS, addressLines });
  expect(of(['1', '2', '3', '4', '5', '6'])).toEqual({ ok: false, error: { kind: 'too-many', what: 'address-lines', most: 5 } });
  expect(of(['x'.repeat(61)])).toMatchObject({ ok: false, error: { kind: 'too-long', most: 60 } });
});

test('an agreement needs its title, a person present a name and a role', () => {
  const dated = { title: '', date: '2025-09-10' as LocalDate, clause: null };
  expect(particularsOf({ ...NO_PARTICULARS, agreement: dated })).toMatchObject({ ok: false, error: { field: 'agreement' } });
  const present = [{ name: 'D. Whitcombe', role: '' }];
  expect(particularsOf({ ...NO_PARTICULARS, present })).toMatchObject({ ok: false, error: { field: 'role' } });
});

test('nothing stated is not the same as nobody present', () => {
  expect(particularsOf(NO_PARTICULARS)).toMatchObject({ value: { present: null } });
});

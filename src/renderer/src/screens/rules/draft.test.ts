import { expect, test } from 'vitest';
import { fromLines, isSame, linesOf, numberFrom, valueAt, withoutEmptyLines, withValue } from './draft.ts';
import { everyTerm } from './terms.ts';

const draft = { name: 'A', parties: { employers: ['X'], union: { name: 'U' } }, revocation: null };

test('a term is written without touching its neighbours or the old draft', () => {
  const next = withValue(draft, 'parties.union.name', 'V');
  expect(next).toEqual({ ...draft, parties: { employers: ['X'], union: { name: 'V' } } });
  expect(draft.parties.union.name).toBe('U');
});

test('a term of an absent group is silent and cannot be written', () => {
  expect(valueAt(draft, 'revocation.deadline')).toBeNull();
  expect(withValue(draft, 'revocation.deadline', 'count')).toEqual(draft);
});

test('lines survive typing, and empty ones are dropped when the draft is saved', () => {
  const typed = withValue(draft, 'parties.employers', fromLines('One\n\n Two \n'));
  expect(linesOf(valueAt(typed, 'parties.employers'))).toBe('One\n\n Two \n');
  expect(withoutEmptyLines(typed)).toMatchObject({ parties: { employers: ['One', 'Two'] } });
});

test('a draft that differs only in empty lines is not unsaved', () => {
  expect(isSame(withValue(draft, 'parties.employers', ['X', '']), draft)).toBe(true);
  expect(isSame(withValue(draft, 'parties.employers', ['X', 'Y']), draft)).toBe(false);
});

test('an empty number is no number', () => {
  expect([numberFrom(' '), numberFrom('12'), numberFrom('1e'), numberFrom('0')]).toEqual([null, 12, null, 0]);
});

test('no term is asked for twice', () => {
  const paths = everyTerm().map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

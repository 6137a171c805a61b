import { expect, test } from 'vitest';
import { fromLines, isSame, linesOf, numberFrom, valueAt, withoutEmptyLines, withValue } from './draft.ts';
import { termsEn } from '#renderer/wording/terms.en.ts';
import { everyTerm, sectionsIn } from './terms.ts';

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

const terms = everyTerm(sectionsIn(termsEn).flatMap((section) => section.terms));

test('no term is asked for twice', () => {
  const paths = terms.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

test('every value and column of a term has words, and no words are left over', () => {
  const asked = terms.flatMap((term) => {
    if (term.kind === 'choice' || term.kind === 'several') return term.values.map(([value]) => `${term.path} ${value}`);
    return term.kind === 'rows' ? term.columns.map(({ key }) => `${term.path} ${key}`) : [];
  });
  const worded = Object.entries(termsEn.terms).flatMap(([path, words]) =>
    [...Object.keys('values' in words ? words.values : {}), ...Object.keys('columns' in words ? words.columns : {})].map(
      (key) => `${path} ${key}`,
    ),
  );
  expect(worded.toSorted()).toEqual(asked.toSorted());
  expect(Object.keys(termsEn.terms).toSorted()).toEqual(terms.map(({ path }) => path).toSorted());
});

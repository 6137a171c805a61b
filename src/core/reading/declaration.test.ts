import { expect, test } from 'vitest';
import { aCardForm } from '#test/builders/forms.ts';
import { readDeclaration } from './declaration.ts';

const FORM = aCardForm({ boxes: [{ kind: 'declaration', label: '', x: 40, y: 80, width: 800, height: 60 }] });
const AGREED =
  'I authorize Harbor Workers Union Local 12 to represent me for the purposes of collective bargaining with my employer';

test('the agreed declaration is known among everything else on the card', () => {
  const text = `AUTHORIZATION FOR REPRESENTATION\n${AGREED}\nName please print\nRosa Delgado\nDate signed 9/16/25`;
  expect(readDeclaration([FORM], text)).toEqual({ form: 'Harbor card', same: 'yes', likeness: 1 });
});

test('misread letters and lost spaces do not make another declaration', () => {
  const scanned =
    'l authorizeHarbor Workers UnionLocal 12 torepresent rne for the purposes ofcollective bargainlng withmy ernployer';
  expect(readDeclaration([FORM], scanned)?.same).toBe('yes');
});

test('a declaration that asks for an election is another one', () => {
  const election =
    'I want an election among the employees held by the labor board so that we can vote on Harbor Workers Union Local 12';
  expect(readDeclaration([FORM], election)?.same).toBe('no');
});

test('a clause added in the middle is not the agreed text', () => {
  const added = AGREED.replace(
    'for the purposes',
    'or, should my employer refuse, in support of a petition for an election among the employees, for the purposes',
  );
  expect(readDeclaration([FORM], added)?.same).not.toBe('yes');
});

test('a half of the declaration is not taken for the whole', () => {
  expect(readDeclaration([FORM], AGREED.slice(0, 60))?.same).toBe('no');
});

test('without a form that has its declaration boxed nothing is said', () => {
  expect(readDeclaration([aCardForm()], AGREED)).toBeNull();
  expect(readDeclaration([], AGREED)).toBeNull();
});

import { expect, test } from 'vitest';
import { aBackground, aList, aQuery, strangers, type PersonInput } from '#test/builders/matching.ts';
import { createMatcher } from './matcher.ts';

/** Weight in bits of one field of the first candidate. */
function weight(field: string, card: string, people: readonly PersonInput[], known = {}): number {
  const matcher = createMatcher({ list: aList(...people, ...strangers(90)), background: aBackground(known), preset: 'standard' });
  return (
    matcher.rank(aQuery({ name: card })).candidates[0]?.reasons.find((reason) => reason.field === field)?.weight ?? Number.NaN
  );
}

const person = (given: string, family: string, id = 'P'): PersonInput => ({ id, given, family });

test('a rare family name says more than a frequent one', () => {
  const rare = weight('family_name', 'Zebulon Quackenbush', [person('Zebulon', 'Quackenbush')]);
  const frequent = weight('family_name', 'Zebulon Smith', [person('Zebulon', 'Smith')]);
  expect(rare).toBeGreaterThan(frequent + 5);
});

test('a name that is frequent on the list says less there', () => {
  const alone = weight('family_name', 'Zebulon Quackenbush', [person('Zebulon', 'Quackenbush')]);
  const clan = Array.from({ length: 20 }, (_, index) => person('Ottokar', 'Quackenbush', `Q${index}`));
  expect(weight('family_name', 'Zebulon Quackenbush', [person('Zebulon', 'Quackenbush'), ...clan])).toBeLessThan(alone - 3);
});

test('a given name usual with that family name says less', () => {
  const usual = Array.from({ length: 30 }, (_, index) => person('Maria', 'Garcia', `G${index}`));
  const other = Array.from({ length: 30 }, (_, index) => person('Ottokar', 'Garcia', `G${index}`));
  const among = (people: readonly PersonInput[]): number =>
    weight('given_name', 'Maria Garcia', [person('Maria', 'Garcia'), ...people]);
  expect(among(usual)).toBeLessThan(among(other) - 2);
});

test('a given name unknown to the national table is not taken for rare', () => {
  expect(weight('given_name', 'Ngoc Quackenbush', [person('Ngoc', 'Quackenbush')])).toBeLessThan(9);
});

test('exact says more than misspelt, misspelt more than loosely similar', () => {
  const [exact, misspelt, loose] = ['Quackenbush', 'Quackenbusch', 'Quackenbuxx'].map((family) =>
    weight('family_name', `Zebulon ${family}`, [person('Zebulon', 'Quackenbush')]),
  );
  expect(exact).toBeGreaterThan(misspelt ?? 0);
  expect(misspelt).toBeGreaterThan(loose ?? 0);
  expect(loose).toBeGreaterThan(0);
});

test('names exchanged, and words that nothing explains, weigh against', () => {
  const own = [person('Zebulon', 'Quackenbush')];
  expect(weight('name_order', 'Quackenbush Zebulon', own)).toBeLessThan(0);
  expect(weight('other_words', 'Zebulon Wolfgang Quackenbush', own)).toBeLessThan(0);
  expect(weight('name_order', 'Quackenbush, Zebulon', own)).toBeNaN();
});

test('a name by which many could be meant says less than the name itself', () => {
  const own = [person('William', 'Quackenbush')];
  const known = {
    given: new Map([
      ['william', 0.02],
      ['bill', 0.0005],
      ['billy', 0.0006],
    ]),
  };
  expect(weight('given_name', 'Bill Quackenbush', own, known)).toBeLessThan(
    weight('given_name', 'William Quackenbush', own, known),
  );
});

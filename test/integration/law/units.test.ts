/** Several units side by side: each person in the unit that her title admits, each unit with its own count. */
import { expect, test } from 'vitest';
import { cardDraft, cardDrafts } from '#test/builders/cards.ts';
import { count } from '#test/builders/count.ts';
import { people } from '#test/builders/list.ts';

const UNITS = [
  { id: 'east', union: 'Local 161', included: ['Accountant'], excluded: [] },
  { id: 'west', union: 'Local 871', included: ['Clerk'], excluded: [] },
];
const { unit: _one, ...rules } = { unit: undefined, units: UNITS, parties: { union: { name: 'The Union', acceptedNames: [] } } };

const titled = (from: number, to: number, title: string) =>
  people(to)
    .slice(from - 1)
    .map((row) => ({ ...row, title }));

test('each unit is counted by itself, and the whole has a majority only where every unit has one', () => {
  const list = [...titled(1, 10, 'Accountant'), ...titled(11, 20, 'Clerk')];
  const cards = [...cardDrafts(8), ...[11, 12, 13].map((n) => cardDraft(n, { union_name: 'Local 871' }))];
  const result = count({ rules, list, cards });
  expect(result.byUnit?.['east']).toMatchObject({ outcome: 'majority', eligible: 10, counted: 8 });
  expect(result.byUnit?.['west']).toMatchObject({ outcome: 'no-majority', eligible: 10, counted: 3 });
  expect(result).toMatchObject({ outcome: 'no-majority', eligible: 20, counted: 11 });
});

test("a card that names another unit's union is not counted in this one", () => {
  const result = count({ rules, list: titled(1, 3, 'Clerk'), cards: cardDrafts(3) });
  expect(result.byUnit?.['west']).toMatchObject({ counted: 0, codes: { C06: 3 } });
  expect(result.codes).toEqual({ C06: 3 });
});

test("a name accepted for the whole is not accepted in a unit where it is another unit's union", () => {
  const accepted = { ...rules, parties: { union: { name: 'The Union', acceptedNames: ['Local 871', 'IATSE'] } } };
  const cards = [cardDraft(1, { union_name: 'Local 871' }), cardDraft(2, { union_name: 'IATSE' })];
  expect(count({ rules: accepted, list: titled(1, 3, 'Accountant'), cards }).byUnit?.['east']).toMatchObject({
    counted: 1,
    codes: { C06: 1 },
  });
});

test('a person whom two units claim is challenged in both until a ruling puts her in one', () => {
  const list = [
    ...titled(1, 3, 'Accountant'),
    ...titled(4, 6, 'Clerk'),
    { employee_id: 'both', name: 'Both', title: 'Accountant' },
    { employee_id: 'both', name: 'Both', title: 'Clerk' },
  ];
  const open = count({ rules, list, cards: [] });
  expect(open.persons.at(-1)).toMatchObject({ state: 'challenged', codes: ['P03'] });
  expect([open.byUnit?.['east']?.challenged, open.byUnit?.['west']?.challenged]).toEqual([1, 1]);
  const ruled = count({
    rules,
    list,
    cards: [],
    rulings: [{ employee_id: 'both', ruling: 'eligible', unit: 'west', grounds: 'most days' }],
  });
  expect([ruled.byUnit?.['east']?.people, ruled.byUnit?.['west']?.eligible]).toEqual([3, 4]);
});

test('a title that no unit knows is open in every unit, and one that all exclude is out', () => {
  const list = [...titled(1, 2, 'Accountant'), { employee_id: 'x', name: 'X', title: 'Gaffer' }];
  expect(count({ rules, list, cards: [] }).byUnit?.['east']).toMatchObject({ eligible: 2, challenged: 1 });
  const both = UNITS.map((unit) => ({ ...unit, excluded: ['Gaffer'] }));
  expect(count({ rules: { ...rules, units: both }, list, cards: [] })).toMatchObject({ excluded: 1, eligible: 2 });
});

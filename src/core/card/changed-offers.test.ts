import { expect, test } from 'vitest';
import { someCards, cardDraft, type CardDraft } from '#test/builders/cards.ts';
import { aList, people, type RowDraft } from '#test/builders/list.ts';
import { someRules } from '#test/builders/rules.ts';
import { judgePersons } from '../list/eligibility.ts';
import { changedOffers } from './changed-offers.ts';

type Side = { readonly rules?: Parameters<typeof someRules>[0]; readonly list?: readonly RowDraft[] };

function changed(drafts: readonly CardDraft[], before: Side, after: Side) {
  const basis = ({ rules: change = {}, list = people(3) }: Side) => {
    const rules = someRules(change);
    const persons = judgePersons({ rules, list: aList(list), rulings: [], titleMappings: [] });
    return { rules, persons, cards: someCards(drafts) };
  };
  return changedOffers({ before: basis(before), after: basis(after) });
}

const stale = cardDraft(1, { signed_on: '2023-06-01' });
const fresh = cardDraft(2);
const sixMonths = {
  cardWindow: { length: 6, unit: 'months', anchor: 'cardsReceived', firstIncluded: true, lastIncluded: true, latest: null },
};

test('a shorter window touches the card that it makes stale, and no other', () => {
  expect(changed([stale, fresh], {}, { rules: sixMonths })).toMatchObject([
    { cardId: 'c1', personId: 'e1', before: { state: 'counted', codes: [] }, after: { state: 'not-counted', codes: ['C04'] } },
  ]);
});

test('a longer window touches the card that it brings back: it was not counted, and now could be', () => {
  expect(changed([stale, fresh], { rules: sixMonths }, {})).toMatchObject([
    { cardId: 'c1', before: { state: 'not-counted' }, after: { state: 'counted', codes: [] } },
  ]);
});

test('another reason for the same state touches a card too', () => {
  const otherName = { parties: { union: { name: 'Local 871', acceptedNames: [] } } };
  expect(changed([stale], { rules: sixMonths }, { rules: { ...sixMonths, ...otherName } })).toMatchObject([
    { cardId: 'c1', before: { state: 'not-counted', codes: ['C04'] }, after: { state: 'not-counted', codes: ['C04', 'C06'] } },
  ]);
});

test('a changed term that speaks of no card touches none', () => {
  expect(changed([stale, fresh], {}, { rules: { undetermined: 'hold', card: { undated: 'count' } } })).toEqual([]);
});

test('a list without a person touches her cards, and one that excludes her names the code', () => {
  const [one, two, three] = people(3);
  expect(changed([stale, fresh], {}, { list: [two ?? {}, three ?? {}] })).toMatchObject([
    { cardId: 'c1', personId: 'e1', after: { state: 'unmatched', codes: ['P01'] }, why: ['The list does not name this person.'] },
  ]);
  const excluded = [{ ...one, status: 'excluded', status_reason: 'management' }, two ?? {}, three ?? {}];
  expect(changed([stale, fresh], {}, { list: excluded })).toMatchObject([{ cardId: 'c1', after: { state: 'not-counted' } }]);
});

test('where units have unions of their own, a card is judged by the union of its person’s unit', () => {
  const units = [
    { id: 'east', union: 'Local 161', included: ['Accountant'], excluded: [] },
    { id: 'west', union: 'Local 871', included: ['Clerk'], excluded: [] },
  ];
  const list = people(2).map((row, index) => ({ ...row, title: index === 0 ? 'Accountant' : 'Clerk' }));
  const cards = [cardDraft(1), cardDraft(2, { union_name: 'Local 871' })];
  const side = { rules: { unit: undefined, units, parties: { union: { name: 'The Union', acceptedNames: [] } } }, list };
  expect(changed(cards, side, { ...side, list: list.map((row) => ({ ...row, title: 'Accountant' })) })).toMatchObject([
    { cardId: 'c2', before: { state: 'counted' }, after: { codes: ['C06'] } },
  ]);
});

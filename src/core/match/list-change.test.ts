import { expect, test } from 'vitest';
import type { CardId, PersonId } from '#core/ids.ts';
import { aBackground, aList, aQuery, type PersonInput, strangers } from '#test/builders/matching.ts';
import { compareLists, matchDifference, touchedCards } from './list-change.ts';
import { createMatcher } from './matcher.ts';

const ZEBULON: PersonInput = { id: 'Z', given: 'Zebulon', family: 'Quackenbush', phone: '9375550101' };
const MARIA: PersonInput = { id: 'M', given: 'Maria', family: 'Garcia' };
const BEFORE = aList(ZEBULON, MARIA, ...strangers(90));
const CARDS = ['Zebulon Quackenbush', 'Maria Garcia', 'Abel Ackermann', 'Ottokar Wendland'];

function rematch(after: readonly PersonInput[]) {
  const background = aBackground();
  const [old, now] = [BEFORE, aList(...after, ...strangers(90))];
  const matcher = createMatcher({ list: old, background, preset: 'standard' });
  const newer = createMatcher({ list: now, background, preset: 'standard' });
  const cards = CARDS.map((name) => ({ cardId: name as CardId, query: aQuery({ name }), match: matcher.rank(aQuery({ name })) }));
  const change = compareLists(old, now);
  const card = cards.find(({ cardId }) => cardId === 'Zebulon Quackenbush');
  if (card === undefined) throw new Error('The case has no card');
  return { change, card, newer, touched: touchedCards({ change, after: now, background, cards }) };
}

test('an unchanged list touches no card, in whatever order it comes', () => {
  const { change, touched } = rematch([MARIA, ZEBULON]);
  expect(change).toEqual({ added: [], removed: [], changed: [] });
  expect(touched).toEqual([]);
});

test('somebody removed touches the cards that suggested her', () => {
  const { change, touched } = rematch([MARIA]);
  expect(change.removed).toEqual(['Z']);
  expect(touched).toContain('Zebulon Quackenbush');
  expect(touched).not.toContain('Maria Garcia');
});

test('a namesake added touches the card that was hers alone', () => {
  const { change, touched } = rematch([ZEBULON, MARIA, { id: 'N', given: 'Maria', family: 'Garcia' }]);
  expect(change.added).toEqual(['N']);
  expect(touched).toEqual(['Maria Garcia']);
});

test('a changed telephone touches her cards, a changed department none', () => {
  expect(rematch([{ ...ZEBULON, phone: '2025559999' }, MARIA]).change.changed).toEqual(['Z']);
  const moved = {
    ...BEFORE,
    people: BEFORE.people.map((person) => ({ ...person, rows: person.rows.map((row) => ({ ...row, department: 'B' })) })),
  };
  expect(compareLists(BEFORE, moved)).toEqual({ added: [], removed: [], changed: [] });
});

test('a determination stands: a newer list only shows the difference', () => {
  const { change, card, newer } = rematch([MARIA]);
  const difference = matchDifference({
    before: card.match,
    after: newer.rank(card.query),
    determined: 'Z' as PersonId,
    change,
  });
  expect(difference).toEqual({ kind: 'determined-person-gone', determined: 'Z' });
});

test('another person first, and another outcome, are told', () => {
  const { change, card, newer } = rematch([
    { ...ZEBULON, given: 'Ottokar' },
    MARIA,
    { id: 'N', given: 'Zebulon', family: 'Quackenbush' },
  ]);
  const after = newer.rank(card.query);
  const shared = { before: card.match, after, change };
  expect(matchDifference({ ...shared, determined: 'Z' as PersonId })).toEqual({ kind: 'another-first', before: 'Z', after: 'N' });
  expect(matchDifference({ ...shared, before: after, determined: 'N' as PersonId })).toEqual({ kind: 'same' });
  expect(matchDifference({ ...shared, before: { ...after, outcome: 'none' }, determined: 'N' as PersonId })).toMatchObject({
    kind: 'another-outcome',
    before: 'none',
  });
});

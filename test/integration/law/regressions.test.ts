/** The regression cases E1 to E10 of the practice guide that a count decides. */
import { expect, test } from 'vitest';
import { cardDraft, cardDrafts } from '#test/builders/cards.ts';
import { count } from '#test/builders/count.ts';
import { people } from '#test/builders/list.ts';

test('E1: one inconclusive signature is determinative at the edge, and its ruling decides', () => {
  const cards = [...cardDrafts(6), cardDraft(7, { signature_match: 'inconclusive' })];
  const open = count({ list: people(12), cards });
  expect(open).toMatchObject({
    outcome: 'determinative',
    counted: 6,
    questioned: 1,
    margin: { worst: 0, best: 2 },
    codes: { C13: 1 },
  });
  expect(open.flips).toEqual([['card:c7']]);
  const ruling = (what: string) =>
    count({ list: people(12), cards, rulings: [{ card_id: 'c7', ruling: what, grounds: 'exemplar of 2022' }] });
  expect(ruling('counted')).toMatchObject({ outcome: 'majority', counted: 7, questioned: 0, codes: {} });
  expect(ruling('not-counted')).toMatchObject({ outcome: 'no-majority', counted: 6, codes: { C13: 1 } });
});

test('E2: cards that their signers deny fall by ruling, and a majority that still stands is reissued', () => {
  const denied = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      card_id: `c${i + 1}`,
      ruling: 'not-counted',
      grounds: 'denies signing',
      code: 'C15',
    }));
  const cards = cardDrafts(20);
  expect(count({ list: people(28), cards, rulings: denied(5) })).toMatchObject({
    outcome: 'majority',
    counted: 15,
    codes: { C15: 5 },
  });
  expect(count({ list: people(30), cards, rulings: denied(5) })).toMatchObject({ outcome: 'no-majority', counted: 15 });
});

const eCard = { signature: 'drawn', email: 'a@b.example', agreed_text: 'I authorize Local 161', employer: 'Acme Films' };

test('E4: an e-card without a telephone number is questioned where the rules ask for one, and counted where they do not', () => {
  const cards = [cardDraft(1, eCard)];
  const federal = count({ list: people(3), cards });
  expect(federal.cards[0]).toMatchObject({ state: 'questioned', primary: 'C20' });
  const washington = count({
    rules: { electronic: { requiredFields: ['name', 'contact', 'text', 'date', 'employer'] } },
    list: people(3),
    cards,
  });
  expect(washington.cards[0]).toMatchObject({ state: 'counted', codes: [] });
});

test.each([
  ['question', 'questioned', 'C02'],
  ['not-counted', 'not-counted', 'C02'],
  ['count', 'counted', null],
])('E5: an undated card under "%s" is %s', (undated, state, primary) => {
  const result = count({ rules: { card: { undated } }, list: people(3), cards: [cardDraft(1, { signed_on: '' })] });
  expect(result.cards[0]).toMatchObject({ state, primary, codes: ['C02'] });
});

test('E6: a list with nobody on it blocks, and so does one from which everybody is excluded', () => {
  expect(count({ list: [], cards: [] })).toMatchObject({ outcome: 'blocked', blockedBy: ['list.empty'], people: 0 });
  const all = people(3, { status: 'excluded' });
  expect(count({ rules: { threshold: { strict: false } }, list: all, cards: cardDrafts(3) })).toMatchObject({
    outcome: 'blocked',
    blockedBy: ['list.empty'],
    excluded: 3,
  });
});

test('E8: 44 of 80 is 55 % exactly: enough for "at least", too few for "more than"', () => {
  const outcome = (strict: boolean) =>
    count({ rules: { threshold: { numerator: 55, denominator: 100, strict } }, list: people(80), cards: cardDrafts(44) }).outcome;
  expect([outcome(false), outcome(true)]).toEqual(['majority', 'no-majority']);
});

test('E9: a card of somebody off the list changes nothing, and an omitted person who is admitted counts', () => {
  const cards = [...cardDrafts(5), cardDraft(9, { employee_id: '', name: 'Nobody Known' })];
  const off = count({ list: people(10), cards });
  expect(off).toMatchObject({ outcome: 'no-majority', counted: 5, margin: { worst: 0, best: 0 }, codes: { P01: 1 } });
  expect(off.cards.at(-1)).toMatchObject({ state: 'unmatched', primary: 'P01' });
  const claimed = {
    employee_id: 'e9x',
    name: 'Nobody Known',
    status: 'challenged',
    status_reason: 'omitted',
    raised_by: 'union',
  };
  const list = [...people(10), claimed];
  const open = count({ list, cards: [...cardDrafts(5), cardDraft(9, { employee_id: 'e9x' })] });
  expect(open).toMatchObject({ outcome: 'determinative', margin: { worst: 0, best: 1 } });
  expect(open.persons.at(-1)?.codes).toEqual(['P02']);
});

test('E10: one changed ruling is another tally, and the one before it can still be had', () => {
  const cards = [...cardDrafts(5), cardDraft(6, { wording: 'dual-purpose' })];
  const ruled = (ruling: string) =>
    count({ list: people(10), cards, rulings: [{ card_id: 'c6', ruling, grounds: 'text of the card' }] });
  const [first, second] = [ruled('counted'), ruled('not-counted')];
  expect([first.outcome, second.outcome]).toEqual(['majority', 'no-majority']);
  expect(ruled('counted')).toEqual(first);
});

/** A silent term blocks exactly where two of its values would give another outcome or another printed figure. */
import { expect, test } from 'vitest';
import { cardDraft, cardDrafts, type CardDraft } from '#test/builders/cards.ts';
import { count, type CountDraft } from '#test/builders/count.ts';
import { people } from '#test/builders/list.ts';

const blocked = (draft: CountDraft) => count(draft).blockedBy;
const totals = { detail: 'totals', suppressBelow: 0 };
const extra = (n: number, draft: CardDraft): readonly CardDraft[] =>
  Array.from({ length: n }, (_, i) => cardDraft(60 + i, draft));

test('silence that no card meets blocks nothing', () => {
  const rules = {
    card: { undated: null, altered: null, sharedSheet: null, dualPurpose: null },
    electronic: { typedSignature: null },
    signatureComparison: { noExemplar: null, inconclusive: null },
    duplicates: null,
    dualCards: null,
    revocation: { deadline: null, signedAgain: null },
    list: { departuresAfter: null, hiresAfter: null, amendment: null },
    undetermined: null,
  };
  const result = count({ rules, list: people(100), cards: cardDrafts(60) });
  expect(result).toMatchObject({ outcome: 'majority', blockedBy: [] });
  expect(result.silentTerms.every(({ met, blocks }) => !met && !blocks)).toBe(true);
});

test('silence on undated cards blocks where they decide, and not where the result stands without them', () => {
  const draft = (signers: number, report = {}): CountDraft => ({
    rules: { card: { undated: null }, report },
    list: people(100),
    cards: [...cardDrafts(signers), ...extra(3, { signed_on: '' })],
  });
  expect(count(draft(49))).toMatchObject({ outcome: 'blocked', blockedBy: ['card.undated'] });
  expect(count(draft(55))).toMatchObject({ outcome: 'majority', blockedBy: [] });
  expect(count(draft(40))).toMatchObject({ outcome: 'no-majority', blockedBy: [] });
});

test('where totals are printed, silence blocks as soon as it moves a figure', () => {
  const draft: CountDraft = {
    rules: { card: { undated: null }, report: totals },
    list: people(100),
    cards: [...cardDrafts(55), ...extra(3, { signed_on: '' })],
  };
  expect(blocked(draft)).toEqual(['card.undated']);
});

test('where the totals fall to the result alone for small numbers, silence that only moves a figure does not block', () => {
  const draft: CountDraft = {
    rules: { card: { undated: null }, report: { ...totals, suppressBelow: 10 } },
    list: people(64),
    cards: [...cardDrafts(58), ...extra(3, { signed_on: '' })],
  };
  expect(count(draft)).toMatchObject({ outcome: 'majority', blockedBy: [] });
});

test.each<[string, NonNullable<CountDraft['rules']>, readonly CardDraft[]]>([
  ['card.altered', { card: { altered: null } }, extra(3, { altered: 'yes' })],
  ['card.sharedSheet', { card: { sharedSheet: null } }, extra(3, { shared_sheet: 'yes' })],
  ['card.dualPurpose', { card: { dualPurpose: null } }, extra(3, { wording: 'dual-purpose' })],
  ['electronic.typedSignature', { electronic: { typedSignature: null, requiredFields: [] } }, extra(3, { signature: 'typed' })],
  ['signatureComparison.noExemplar', { signatureComparison: { noExemplar: null } }, extra(3, { signature_match: 'no-exemplar' })],
  [
    'signatureComparison.inconclusive',
    { signatureComparison: { inconclusive: null } },
    extra(3, { signature_match: 'inconclusive' }),
  ],
  [
    'dualCards',
    { dualCards: null },
    [...extra(3, {}), ...extra(3, { kind: 'rival-card' }).map((card, i) => ({ ...card, card_id: `rival${i}` }))],
  ],
  [
    'revocation.signedAgain',
    { revocation: { signedAgain: null } },
    [
      ...extra(3, { kind: 'revocation', received_on: '2024-01-10', signed_on: '' }).map((card, i) => ({
        ...card,
        card_id: `r${i}`,
      })),
      ...extra(3, {}),
    ],
  ],
  [
    'revocation.deadline',
    { revocation: { deadline: null } },
    [
      ...extra(3, {}),
      ...extra(3, { kind: 'revocation', signed_on: '', received_on: '2024-03-20' }).map((card, i) => ({
        ...card,
        card_id: `r${i}`,
      })),
    ],
  ],
  [
    'revocation',
    { revocation: null },
    [
      ...extra(3, {}),
      ...extra(3, { kind: 'revocation', signed_on: '', received_on: '2024-03-20' }).map((card, i) => ({
        ...card,
        card_id: `r${i}`,
      })),
    ],
  ],
  [
    'channels.conflict',
    { channels: { allowed: ['card', 'portal'], conflict: null } },
    [
      ...extra(3, {}),
      ...extra(3, { kind: 'portal-no', signed_on: '2024-03-01' }).map((card, i) => ({ ...card, card_id: `n${i}` })),
    ],
  ],
  ['cardWindow', { cardWindow: null }, extra(3, {})],
])('silence on %s blocks where three cards that hang on it decide', (path, rules, cards) => {
  expect(blocked({ rules, list: people(100), cards: [...cardDrafts(49), ...cards] })).toEqual([path]);
});

test('silence on the deadline blocks though the only date that is fixed would let every revocation in', () => {
  const revocations = extra(3, { kind: 'revocation', signed_on: '', received_on: '2024-03-20' }).map((card, i) => ({
    ...card,
    card_id: `r${i}`,
  }));
  const rules = { dates: { filing: null }, revocation: { deadline: null } };
  expect(blocked({ rules, list: people(100), cards: [...cardDrafts(49), ...extra(3, {}), ...revocations] })).toEqual([
    'revocation.deadline',
  ]);
});

test('silence on the window blocks no result that even every card together could not reach', () => {
  expect(count({ rules: { cardWindow: null }, list: people(100), cards: cardDrafts(50) })).toMatchObject({
    outcome: 'no-majority',
    blockedBy: [],
  });
});

test('silence on the window blocks where a window that leaves out a rival card would turn the result', () => {
  const rival = { ...cardDraft(1), card_id: 'r1', kind: 'rival-card', union_name: 'Union B' };
  const of = (signed_on: string, rules = {}) =>
    blocked({
      rules: { cardWindow: null, ...rules },
      list: people(1),
      cards: [cardDraft(1, { received_on: '2024-02-10' }), { ...rival, signed_on }],
    });
  // The card is of 1 February: a window may begin after the rival's, or end before it.
  expect(of('2023-05-01')).toEqual(['cardWindow']);
  expect(of('2024-03-01')).toEqual(['cardWindow']);
  expect(of('2024-02-01', { dualCards: 'neither', parties: { union: { name: 'Another', acceptedNames: [] } } })).toEqual([]);
});

test('silence on departures and hires blocks where those people decide', () => {
  const list = people(41).map((row, i) => ({ ...row, started_on: '2020-01-01', ended_on: i < 2 ? '2024-03-20' : '' }));
  const base = { base: 'employed-on-date', eligibilityDate: '2024-03-01' };
  expect(blocked({ rules: { list: { ...base, departuresAfter: null } }, list, cards: cardDrafts(21) })).toEqual([
    'list.departuresAfter',
  ]);
  expect(blocked({ rules: { list: { ...base, departuresAfter: null } }, list, cards: cardDrafts(41) })).toEqual([]);
});

test('silence on the formula blocks where the people whom it divides decide', () => {
  const job = (id: string, employer: string, at: string) => ({
    employee_id: id,
    name: `N ${id}`,
    employer,
    job: at,
    started_on: '2023-01-02',
    ended_on: '2023-01-03',
  });
  const rules = (scope: string | null) => ({
    parties: { employers: ['X', 'Y'] },
    list: { base: 'formula', eligibilityDate: '2023-06-30' },
    formula: { scope, inWindow: 'any-day', hoursPerDay: 8, limbs: [{ name: 'two', jobs: 2, months: 12 }] },
  });
  const list = [job('e1', 'X', '1'), job('e1', 'X', '2'), job('e2', 'X', '1'), job('e2', 'Y', '2')];
  expect(blocked({ rules: rules(null), list, cards: cardDrafts(1) })).toEqual(['formula.scope']);
  expect(blocked({ rules: rules('per-employer'), list, cards: cardDrafts(1) })).toEqual([]);
  expect(count({ rules: rules(null), list, cards: cardDrafts(2) })).toMatchObject({ outcome: 'majority', blockedBy: [] });
});

test('two silences that matter only together both block', () => {
  const cards = [...cardDrafts(49), cardDraft(60, { altered: 'yes' }), cardDraft(61, { signed_on: '' })];
  const rules = { card: { altered: null, undated: null } };
  expect(blocked({ rules, list: people(100), cards })).toEqual(['card.altered', 'card.undated']);
  // Either alone brings 50 of 100, which is no majority whatever becomes of it.
  expect(blocked({ rules: { card: { altered: null, undated: 'not-counted' } }, list: people(100), cards })).toEqual([]);
});

test('silence on what to do with open disputes blocks as soon as there is one', () => {
  const draft = (status: string): CountDraft => ({
    rules: { undetermined: null },
    list: [...people(100), { employee_id: 'x', name: 'X', status }],
    cards: cardDrafts(70),
  });
  expect(blocked(draft('challenged'))).toEqual(['undetermined']);
  expect(blocked(draft(''))).toEqual([]);
});

test('silence on the detail of the report blocks a result, as some would print figures', () => {
  const draft = (detail: null, suppressBelow: number): CountDraft => ({
    rules: { report: { detail, suppressBelow } },
    list: people(100),
    cards: cardDrafts(70),
  });
  expect(blocked(draft(null, 3))).toEqual(['report.detail']);
  expect(blocked(draft(null, 50))).toEqual([]);
});

test('what no person has determined blocks, and rules that hold for any dispute block too', () => {
  const all = { signatureComparison: { mode: 'all' } };
  expect(count({ rules: all, list: people(3), cards: cardDrafts(3) })).toMatchObject({
    outcome: 'blocked',
    blockedBy: ['undetermined'],
  });
  const hold = { undetermined: 'hold' };
  expect(blocked({ rules: hold, list: people(10), cards: [...cardDrafts(9), cardDraft(10, { altered: 'yes' })] })).toEqual([
    'disputes',
  ]);
  expect(blocked({ rules: hold, list: people(10), cards: cardDrafts(9) })).toEqual([]);
});

test('a conflict that the rules say must block does so until it is ruled on', () => {
  const draft: CountDraft = {
    rules: { channels: { allowed: ['card', 'portal'], conflict: 'block' } },
    list: people(10),
    cards: [...cardDrafts(9), cardDraft(1, { card_id: 'no', kind: 'portal-no', signed_on: '2024-03-01' })],
  };
  expect(count(draft)).toMatchObject({ outcome: 'blocked', blockedBy: ['channels.conflict'] });
  expect(count({ ...draft, rulings: [{ card_id: 'c1', ruling: 'counted', grounds: 'she says so' }] })).toMatchObject({
    outcome: 'majority',
  });
});

test('many doubtful cards block where the rules say how many are too many', () => {
  const draft = (doubtful: number): CountDraft => ({
    rules: { doubtfulMany: { percent: 20 } },
    list: people(100),
    cards: [...cardDrafts(60), ...Array.from({ length: doubtful }, (_, i) => cardDraft(61 + i, { altered: 'yes' }))],
  });
  expect(blocked(draft(15))).toEqual(['doubtfulMany']);
  expect(blocked(draft(14))).toEqual([]);
});

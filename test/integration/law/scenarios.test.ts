/** The acceptance scenarios D1 to D10 of the practice guide, as claims. */
import { expect, test } from 'vitest';
import { cardDraft, cardDrafts } from '#test/builders/cards.ts';
import { count } from '#test/builders/count.ts';
import { people } from '#test/builders/list.ts';

const stateOf = (result: ReturnType<typeof count>, cardId: string) => result.cards.find((card) => card.cardId === cardId);
const personOf = (result: ReturnType<typeof count>, id: string) => result.persons.find(({ personId }) => personId === id);

test('D1: a card that names only the parent body is not counted where the exact name was agreed', () => {
  const cards = [
    ...cardDrafts(28, { union_name: 'IATSE Local 161' }),
    ...Array.from({ length: 12 }, (_, i) => cardDraft(29 + i, { union_name: 'IATSE' })),
  ];
  const union = { name: 'IATSE Local 161', acceptedNames: [] as string[] };
  const exact = count({ rules: { parties: { union } }, list: people(62), cards });
  expect(exact).toMatchObject({ outcome: 'no-majority', counted: 28, required: 32, codes: { C06: 12 } });
  const alias = count({ rules: { parties: { union: { ...union, acceptedNames: ['IATSE'] } } }, list: people(62), cards });
  expect(alias).toMatchObject({ outcome: 'majority', counted: 40, codes: {} });
});

test('D2: who leaves or is hired after the freeze moves nothing, unless the rules agree that they do', () => {
  const list = [
    ...people(41).map((row, i) => ({ ...row, started_on: '2020-01-01', ended_on: i < 2 ? '2024-03-20' : '' })),
    ...[42, 43, 44].map((n) => ({ employee_id: `e${n}`, name: `Person Number${n}`, started_on: '2024-03-20', ended_on: '' })),
  ];
  const dates = { base: 'employed-on-date', eligibilityDate: '2024-03-01' };
  const frozen = count({ rules: { list: dates }, list, cards: cardDrafts(21) });
  expect(frozen).toMatchObject({ outcome: 'majority', eligible: 41, counted: 21 });
  expect(personOf(frozen, 'e1')?.codes).toEqual(['P07']);
  const joint = count({
    rules: { list: { ...dates, departuresAfter: 'remove', hiresAfter: 'add' } },
    list,
    cards: cardDrafts(21),
  });
  expect(joint).toMatchObject({ outcome: 'no-majority', eligible: 42, counted: 19 });
});

test('D3: two cards of one person are one person, and a tie is no majority', () => {
  const second = [
    cardDraft(1, { card_id: 'paper-again', signed_on: '2024-02-20' }),
    cardDraft(2, { card_id: 'married', name: 'Person Married', signed_on: '2024-02-20' }),
  ];
  const result = count({ list: people(30), cards: [...cardDrafts(15), ...second] });
  expect(result).toMatchObject({
    outcome: 'no-majority',
    counted: 15,
    required: 16,
    codes: { C16: 2 },
    margin: { worst: 0, best: 0 },
  });
});

test('D4: two challenged people are determinative, and only ruling both for the union turns it', () => {
  const list = [
    ...people(50),
    { employee_id: 'sup', name: 'A Supervisor', status: 'challenged', status_reason: 'supervisor' },
    { employee_id: 'lead', name: 'A Lead', status: 'challenged' },
  ];
  const cards = [...cardDrafts(25), cardDraft(99, { employee_id: 'sup' })];
  const open = count({ list, cards });
  expect(open).toMatchObject({
    outcome: 'determinative',
    margin: { worst: -1, best: 1 },
    challengedWith: { counted: 1, questioned: 0, none: 1 },
  });
  expect(open.flips).toEqual([['person:sup', 'person:lead']]);
  const ruled = (sup: string, lead: string) =>
    count({
      list,
      cards,
      rulings: [
        { employee_id: 'sup', ruling: sup, grounds: 'g' },
        { employee_id: 'lead', ruling: lead, grounds: 'g' },
      ],
    }).outcome;
  expect([
    ruled('eligible', 'excluded'),
    ruled('eligible', 'eligible'),
    ruled('excluded', 'eligible'),
    ruled('excluded', 'excluded'),
  ]).toEqual(['majority', 'no-majority', 'no-majority', 'no-majority']);
});

test('D5: thirteen open disputes that cannot turn the result do not hold up the majority', () => {
  const challenged = Array.from({ length: 7 }, (_, i) => ({
    employee_id: `x${i}`,
    name: `Challenged ${i}`,
    status: 'challenged',
  }));
  const cards = [
    ...cardDrafts(58),
    ...Array.from({ length: 6 }, (_, i) => cardDraft(59 + i, { wording: 'dual-purpose' })),
    ...Array.from({ length: 3 }, (_, i) => cardDraft(200 + i, { employee_id: `x${i}` })),
  ];
  const result = count({ list: [...people(100), ...challenged], cards });
  expect(result).toMatchObject({
    outcome: 'majority',
    people: 107,
    eligible: 100,
    challenged: 7,
    required: 51,
    counted: 58,
    questioned: 6,
    challengedWith: { counted: 3, questioned: 0, none: 4 },
    margin: { worst: 12, best: 31 },
    range: { worst: [58, 104], best: [67, 103] },
    flips: [],
  });
});

test('D6: two jobs in twelve months are counted by day in the window, by job identity and by scope', () => {
  const list = [
    { employee_id: 'A', name: 'A A', employer: 'X', job: '1', started_on: '2022-06-28', ended_on: '2022-07-02' },
    { employee_id: 'A', name: 'A A', employer: 'X', job: '2', started_on: '2023-01-10', ended_on: '2023-01-12' },
    { employee_id: 'B', name: 'B B', employer: 'X', job: '7', started_on: '2023-01-10', ended_on: '2023-01-12' },
    { employee_id: 'B', name: 'B B', employer: 'X', job: '7', started_on: '2023-02-10', ended_on: '2023-02-12' },
    { employee_id: 'C', name: 'C C', employer: 'X', job: '3', started_on: '2023-01-10', ended_on: '2023-01-12' },
    { employee_id: 'C', name: 'C C', employer: 'Y', job: '3', started_on: '2023-02-10', ended_on: '2023-02-12' },
    { employee_id: 'D', name: 'D D', employer: 'X', job: '4', started_on: '2022-06-01', ended_on: '2022-06-30' },
    { employee_id: 'D', name: 'D D', employer: 'X', job: '5', started_on: '2022-06-20', ended_on: '2022-06-30' },
  ];
  const rules = (formula: object) => ({
    parties: { employers: ['X', 'Y'] },
    list: { base: 'formula', eligibilityDate: '2023-06-30' },
    formula: {
      scope: 'all-signatories',
      inWindow: 'any-day',
      hoursPerDay: 8,
      limbs: [{ name: 'two jobs', jobs: 2, months: 12 }],
      ...formula,
    },
  });
  const states = (formula: object) =>
    count({ rules: rules(formula), list, cards: [] }).persons.map(({ state, codes }) => `${state} ${codes.join()}`.trim());
  expect(states({})).toEqual(['eligible', 'excluded P05', 'eligible', 'excluded P05']);
  expect(states({ inWindow: 'start' })).toEqual(['excluded P05', 'excluded P05', 'eligible', 'excluded P05']);
  expect(states({ scope: 'per-employer' })).toEqual(['eligible', 'excluded P05', 'excluded P05', 'excluded P05']);
  const withCard = count({ rules: rules({}), list, cards: [cardDraft(1, { employee_id: 'B' })] });
  expect(withCard).toMatchObject({ eligible: 2, excluded: 2, counted: 0 });
  expect(stateOf(withCard, 'c1')).toMatchObject({ state: 'not-counted', primary: 'P05' });
});

const PRODUCTIONS = [
  { employee_id: 'P1', name: 'P One', job: 'a', started_on: '2023-01-02', ended_on: '2023-01-04', days_worked: '3' },
  { employee_id: 'P1', name: 'P One', job: 'b', started_on: '2023-02-02', ended_on: '2023-02-03', days_worked: '2' },
  { employee_id: 'P2', name: 'P Two', job: 'a', started_on: '2023-01-02', ended_on: '2023-01-15', days_worked: '14' },
  { employee_id: 'P3', name: 'P Three', job: 'a', started_on: '2023-01-02', ended_on: '2023-01-10', days_worked: '9' },
  { employee_id: 'P3', name: 'P Three', job: 'z', started_on: '2022-03-01', ended_on: '2022-03-06', days_worked: '6' },
  { employee_id: 'P4', name: 'P Four', job: 'a', started_on: '2023-01-02', ended_on: '2023-01-03', days_worked: '2' },
  { employee_id: 'P4', name: 'P Four', job: 'b', started_on: '2023-02-02', ended_on: '2023-02-03', days_worked: '2' },
];

test.each([
  [
    'DIC',
    [
      { name: 'first', jobs: 2, days: 5, months: 12 },
      { name: 'second', days: 15, months: 12 },
    ],
    ['first', null, null, null],
  ],
  [
    'Juilliard',
    [
      { name: 'first', jobs: 2, days: 5, months: 12 },
      { name: 'second', days: 15, months: 24 },
    ],
    ['first', null, 'second', null],
  ],
  [
    'Steppenwolf',
    [
      { name: 'first', jobs: 2, hours: 40, months: 12 },
      { name: 'second', hours: 120, months: 24 },
    ],
    ['first', null, 'second', null],
  ],
])('D7: under %s each of four histories is in or out by the limb that holds', (_, limbs, expected) => {
  const result = count({
    rules: {
      list: { base: 'formula', eligibilityDate: '2023-10-31' },
      formula: { scope: 'all-signatories', inWindow: 'any-day', hoursPerDay: 8, limbs },
    },
    list: PRODUCTIONS,
    cards: [],
  });
  expect(result.persons.map(({ limb }) => limb)).toEqual(expected);
  expect(result.persons.map(({ state }) => state)).toEqual(expected.map((limb) => (limb === null ? 'excluded' : 'eligible')));
});

test('D8: the latest act before the cut-off counts, and a late or collective revocation does not', () => {
  const march = { signed_on: '2024-03-01', received_on: '2024-03-02' };
  const cards = [
    cardDraft(1, { ...march, card_id: 'w1' }),
    cardDraft(1, { card_id: 'w1-revokes', kind: 'revocation', signed_on: '', received_on: '2024-04-03', union_name: '' }),
    cardDraft(1, { card_id: 'w1-again', signed_on: '2024-04-04', received_on: '2024-04-04' }),
    cardDraft(2, { ...march, card_id: 'w2' }),
    cardDraft(2, { card_id: 'w2-revokes', kind: 'revocation', signed_on: '', received_on: '2024-04-06', union_name: '' }),
    cardDraft(3, { ...march, card_id: 'w3' }),
    cardDraft(3, {
      card_id: 'w3-for-all',
      kind: 'revocation',
      signature: 'absent',
      shared_sheet: 'yes',
      received_on: '2024-04-01',
    }),
    cardDraft(4, { ...march, card_id: 'w4' }),
    cardDraft(4, { card_id: 'w4-rival', kind: 'rival-card', signed_on: '2024-03-10', union_name: 'Union B' }),
  ];
  const rules = { revocation: { deadline: '2024-04-05T17:00:00-04:00' } };
  const result = count({ rules, list: people(6), cards });
  expect(stateOf(result, 'w1-again')).toMatchObject({ state: 'counted', codes: ['R04'], primary: null });
  expect(stateOf(result, 'w1')).toMatchObject({ state: 'superseded', primary: 'C16' });
  expect(stateOf(result, 'w2')).toMatchObject({ state: 'counted' });
  expect(stateOf(result, 'w2-revokes')).toMatchObject({ state: 'act', codes: ['R02'] });
  expect(stateOf(result, 'w3')).toMatchObject({ state: 'counted' });
  expect(stateOf(result, 'w3-for-all')).toMatchObject({ state: 'act', codes: ['R03'] });
  expect(stateOf(result, 'w4')).toMatchObject({ state: 'not-counted', primary: 'C17' });
  expect(result).toMatchObject({ counted: 3, revocationsInTime: 1, acts: { R02: 1, R03: 1, R04: 1 } });
  expect(count({ rules: { ...rules, dualCards: 'both' }, list: people(6), cards }).counted).toBe(4);
});

test('D9: a date that could be either of two is questioned, and the window includes its first day', () => {
  const rules = {
    dates: { filing: '2024-03-15', cardsReceived: '2024-03-15' },
    cardWindow: { length: 180, unit: 'days', anchor: 'filing', firstIncluded: true },
  };
  const cards = ['10/09/2023', '2023-10-09', '2023-09-10', '2023-09-17', '2023-09-16'].map((signed_on, i) =>
    cardDraft(i + 1, { signed_on }),
  );
  const result = count({ rules, list: people(12), cards });
  expect(result.cards.map(({ state, primary }) => `${state} ${primary ?? ''}`.trim())).toEqual([
    'questioned C03',
    'counted',
    'not-counted C04',
    'counted',
    'not-counted C04',
  ]);
});

test('D10: a card and a later no in the portal are weighed by the agreed rule, and silence blocks', () => {
  const april = { signed_on: '2024-03-10', received_on: '2024-03-10', union_name: '' };
  const yes = Array.from({ length: 25 }, (_, i) => cardDraft(129 + i, { ...april, card_id: `y${i}`, kind: 'portal-yes' }));
  const no = [1, 2, 3].map((n) => cardDraft(n, { ...april, card_id: `n${n}`, kind: 'portal-no' }));
  const outcome = (conflict: string | null) =>
    count({
      rules: { channels: { allowed: ['card', 'portal'], conflict } },
      list: people(300),
      cards: [...cardDrafts(140), ...yes, ...no],
    });
  expect(outcome('latest-act')).toMatchObject({ outcome: 'no-majority', counted: 150 });
  expect(outcome('card-stands')).toMatchObject({ outcome: 'majority', counted: 153 });
  expect(outcome(null)).toMatchObject({ outcome: 'blocked', blockedBy: ['channels.conflict'] });
});

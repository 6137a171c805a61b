import { expect, test } from 'vitest';
import { PLAIN_RULES_JSON, rulesJson } from '#test/builders/rules.ts';
import { parseGroundRules, type RulesProblem } from './parse-rules.ts';

const problems = (change: Parameters<typeof rulesJson>[0]): readonly RulesProblem[] => {
  const parsed = parseGroundRules(rulesJson(change));
  return parsed.ok ? [] : parsed.error;
};

test('rules with every term agreed are read as they stand', () => {
  const parsed = parseGroundRules(PLAIN_RULES_JSON);
  expect(parsed).toMatchObject({ ok: true, value: { card: { undated: 'question' }, cardWindow: { length: 12 } } });
});

test('a term that is missing and one that is null are both silent, and nothing is filled in', () => {
  const { duplicates: _left, ...without } = rulesJson({ card: { undated: null }, dualCards: null, cardWindow: null });
  expect(parseGroundRules(without)).toMatchObject({
    ok: true,
    value: { duplicates: null, dualCards: null, cardWindow: null, card: { undated: null }, list: { dueDays: null } },
  });
});

test('an unknown key is named with those that may stand there', () => {
  expect(problems({ card: { undate: 'count' } })).toMatchObject([{ kind: 'unknown-key', path: 'card.undate' }]);
  const [problem] = problems({ card: { undate: 'count' } });
  expect(problem?.kind === 'unknown-key' ? problem.allowed : []).toContain('undated');
  expect(problems({ quorum: 3 })).toMatchObject([{ kind: 'unknown-key', path: 'quorum' }]);
  const limb = { name: 'x', jobs: 2, month: 12 };
  const formula = { scope: null, inWindow: null, hoursPerDay: null, limbs: [limb] };
  const [inLimb] = problems({ formula });
  expect(inLimb).toMatchObject({ kind: 'unknown-key', path: 'formula.limbs.1.month' });
  expect(inLimb?.kind === 'unknown-key' ? inLimb.allowed : []).toContain('months');
});

test('a value that is not allowed is named with those that are', () => {
  expect(problems({ card: { undated: 'maybe' } })).toEqual([
    { kind: 'not-allowed', path: 'card.undated', value: 'maybe', allowed: ['count', 'question', 'not-counted'] },
  ]);
  expect(problems({ version: 2 })).toMatchObject([{ kind: 'not-allowed', path: 'version', allowed: ['1'] }]);
});

test('a date that no calendar has and a zone that no place has are refused', () => {
  expect(problems({ dates: { demand: '2023-02-30' } })).toMatchObject([
    { kind: 'wrong-value', path: 'dates.demand', value: '2023-02-30' },
  ]);
  expect(problems({ timeZone: 'Mars/Olympus' })).toMatchObject([{ kind: 'wrong-value', path: 'timeZone' }]);
  expect(problems({ dates: { count: '2024-04-05T17:00:00-04:00' } })).toEqual([]);
  expect(problems({ dates: { count: '2024-04-05T17:00:00' } })).toMatchObject([{ path: 'dates.count' }]);
});

test('a threshold in fractions of a person or of nothing is refused', () => {
  expect(problems({ threshold: { numerator: 0.5 } })).toMatchObject([{ path: 'threshold.numerator' }]);
  expect(problems({ threshold: { denominator: 0 } })).toMatchObject([{ path: 'threshold.denominator' }]);
  const { threshold: _left, ...without } = PLAIN_RULES_JSON;
  expect(parseGroundRules(without)).toMatchObject({ ok: false, error: [{ kind: 'missing', path: 'threshold' }] });
});

test('every problem is named at once', () => {
  expect(problems({ card: { undated: 'x', altered: 'y' }, colour: 'red' })).toHaveLength(3);
});

test.each([
  ['more than everybody', { threshold: { numerator: 3 } }, ['threshold']],
  ['more than all of them', { threshold: { numerator: 1, denominator: 1 } }, ['threshold']],
  ['a title both in and out', { unit: { included: ['Grip'], excluded: ['grip '] } }, ['unit.included', 'unit.excluded']],
  ['a formula without one', { list: { base: 'formula', eligibilityDate: '2024-01-01' } }, ['list.base', 'formula']],
  ['employment on no date', { list: { base: 'employed-on-date' } }, ['list.base', 'list.eligibilityDate']],
  ['a period of no days', { list: { payrollPeriod: { from: '2024-02-02', to: '2024-02-01' } } }, ['list.payrollPeriod']],
  ['a window on no date', { dates: { cardsReceived: null } }, ['cardWindow.anchor', 'dates.cardsReceived']],
  ['a window that ends before it begins', { cardWindow: { latest: '2022-01-01' } }, ['cardWindow.latest', 'cardWindow.length']],
  [
    'a deadline on no date',
    { dates: { filing: null }, revocation: { deadline: 'filing' } },
    ['revocation.deadline', 'dates.filing'],
  ],
  [
    'a sample of unknown size',
    { signatureComparison: { mode: 'sample' } },
    ['signatureComparison.mode', 'signatureComparison.sample'],
  ],
  ['one employer twice', { parties: { employers: ['Acme', 'ACME'] } }, ['parties.employers']],
  [
    'titles in unit and units',
    { unit: { included: ['Grip'] }, units: [{ id: 'a', union: null, included: [], excluded: [] }] },
    ['unit', 'units'],
  ],
])('rules that want %s contradict themselves', (_, change, paths) => {
  expect(problems(change)).toMatchObject([{ kind: 'contradiction', paths }]);
});

test('a limb must ask for something, and an average needs its weeks', () => {
  const limbs = [
    { name: 'nothing', months: 12 },
    { name: 'half', averageHoursPerWeek: 4 },
  ];
  const formula = { scope: 'per-employer', inWindow: 'any-day', hoursPerDay: 8, limbs };
  expect(problems({ list: { base: 'formula', eligibilityDate: '2024-01-01' }, formula })).toMatchObject([
    { kind: 'contradiction', paths: ['formula.limbs.1'] },
    { kind: 'contradiction', paths: ['formula.limbs.2.averageHoursPerWeek', 'formula.limbs.2.weeks'] },
  ]);
});

test('what is no object is refused as such', () => {
  for (const json of [null, [], 'rules', 7])
    expect(parseGroundRules(json)).toEqual({ ok: false, error: [{ kind: 'not-an-object' }] });
});

/** Whatever cannot stand in a rules file, a list or a register is named with its place and with what may; and nothing is taken. */
import { expect, test } from 'vitest';
import { parseRegister } from '#core/card/parse-register.ts';
import { parseEmployeeList } from '#core/list/parse-list.ts';
import { parseGroundRules, type RulesProblem } from '#core/rules/parse-rules.ts';
import { cellProblemInWords } from '#backend/tables/problem-words.ts';
import { rulesJson } from '#test/builders/rules.ts';
import { tableOf } from '#test/builders/table.ts';

/** Every term is there, so that every term can be spoilt. */
const FULL = rulesJson({
  list: {
    base: 'formula',
    eligibilityDate: '2024-02-29',
    payrollPeriod: { from: '2024-02-01', to: '2024-02-29' },
    dueDays: 5,
    requiredFields: ['name'],
    missingList: 'hold',
  },
  formula: {
    scope: 'all-signatories',
    inWindow: 'any-day',
    hoursPerDay: 8,
    limbs: [{ name: 'two jobs', jobs: 2, days: null, hours: null, months: 12, averageHoursPerWeek: null, weeks: null }],
  },
  cardWindow: { latest: '2024-03-15', lateCards: 'not-counted' },
  card: { languages: ['English'] },
  signatureComparison: { sample: { size: 10, seed: 7 }, exemplarKinds: ['W-4'], presumption: 'presumed valid' },
  channels: { allowed: ['card', 'portal'], conflict: 'latest-act' },
  disputes: { evidenceStandard: 'first-hand', observers: 'one each' },
  doubtfulMany: { percent: 30 },
  afterCount: { unionWithdrawal: 'free before the start' },
});

type Step = string | number;

function leaves(value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function groups(value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    groups(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return Array.isArray(value) || path.join() === 'sources' ? inside : [path, ...inside];
}

function spoilt(path: readonly Step[], by: unknown): unknown {
  const copy = structuredClone(FULL) as Record<string, unknown>;
  const [last, ...before] = path.toReversed();
  let at: Record<Step, unknown> = copy;
  for (const step of before.toReversed()) at = at[step] as Record<Step, unknown>;
  if (last !== undefined) at[last] = by;
  return copy;
}

const dotted = (path: readonly Step[]): string => path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
const problems = (json: unknown): readonly RulesProblem[] => {
  const parsed = parseGroundRules(json);
  return parsed.ok ? [] : parsed.error;
};
const pathOf = (problem: RulesProblem): string => ('path' in problem ? problem.path : '');

test('the rules that are about to be spoilt are good ones', () => {
  expect(problems(FULL)).toEqual([]);
  expect(leaves(FULL).length).toBeGreaterThan(80);
});

test.each(leaves(FULL).map((path) => [dotted(path), path] as const))(
  '%s refuses what it cannot be, and says what it may be',
  (name, path) => {
    const found = problems(spoilt(path, { nonsense: true }));
    expect(found.map(pathOf)).toContain(name);
    const [problem] = found.filter((each) => pathOf(each) === name);
    const may =
      problem?.kind === 'not-allowed' ? problem.allowed.join() : problem?.kind === 'wrong-value' ? problem.expected : '';
    expect(may.length).toBeGreaterThan(0);
  },
);

test.each(groups(FULL).map((path) => [dotted(path) || 'the file', path] as const))(
  'in %s an unknown term is refused, and the known ones are named',
  (_name, path) => {
    const found = problems(spoilt([...path, 'colour'], 'red'));
    const name = dotted([...path, 'colour']);
    expect(found).toMatchObject([{ kind: 'unknown-key', path: name }]);
    const [problem] = found;
    expect(problem?.kind === 'unknown-key' ? problem.allowed.length : 0).toBeGreaterThan(0);
  },
);

test.each([
  ['started_on', '2024-02-30', 'YYYY-MM-DD'],
  ['ended_on', '31/31/2024', 'YYYY-MM-DD'],
  ['started_on', '03/04/2024', 'YYYY-MM-DD'],
  ['days_worked', '2.5', 'a whole number of days'],
  ['days_worked', '-1', 'a whole number of days'],
  ['hours_worked', 'forty', '37.5'],
  ['status', 'maybe', 'listed · excluded · challenged'],
  ['shoe_size', '42', 'employee_id · name'],
])('a list whose %s is “%s” is refused whole, by file, row and column', (column, value, allowed) => {
  const good = { employee_id: 'e1', name: 'Ana Diaz', [column]: '' };
  const table = tableOf([good, { ...good, employee_id: 'e2', [column]: value }], 'crew.csv');
  const parsed = parseEmployeeList(table);
  const words = parsed.ok ? '' : parsed.error.map(cellProblemInWords).join('\n');
  expect(words).toContain(`crew.csv: row ${column === 'shoe_size' ? 1 : 3}, column ${column}`);
  expect(words).toContain(allowed);
});

test.each([
  ['kind', 'ballot paper', 'card · revocation · portal-yes · portal-no · rival-card'],
  ['signature', 'stamped', 'present · absent · drawn · typed'],
  ['wording', 'poem', 'designation · election-only · dual-purpose'],
  ['signature_match', 'perhaps', 'consistent · not-consistent · inconclusive · no-exemplar'],
  ['altered', 'a bit', 'yes · no'],
  ['shared_sheet', 'two', 'yes · no'],
  ['copy', 'scan', 'yes · no'],
  ['confirmed', 'soon', 'yes · no'],
  ['signed_on', '2024-02-30', 'YYYY-MM-DD'],
  ['received_on', 'Tuesday', 'YYYY-MM-DD'],
  ['card_id', 'c1', 'an id that no other row has'],
  ['ink', 'blue', 'card_id'],
])('a register whose %s is “%s” is refused whole, by file, row and column', (column, value, allowed) => {
  const good = { card_id: 'c1', name: 'Ana Diaz', signed_on: '2024-02-01', [column]: column === 'card_id' ? 'c1' : '' };
  const bad = { ...good, card_id: 'c2', [column]: value };
  const parsed = parseRegister(tableOf([good, bad], 'cards.csv'));
  const words = parsed.ok ? '' : parsed.error.map(cellProblemInWords).join('\n');
  expect(words).toContain(`cards.csv: row ${column === 'ink' ? 1 : 3}, column ${column}`);
  expect(words).toContain(allowed);
});

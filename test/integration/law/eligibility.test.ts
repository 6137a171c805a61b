/** Who is eligible, by every base, formula and title rule, as claims. */
import { expect, test } from 'vitest';
import { judgePersons } from '#core/list/eligibility.ts';
import type { PersonJudgement } from '#core/list/working.ts';
import { aList, people, type RowDraft } from '#test/builders/list.ts';
import { someRules } from '#test/builders/rules.ts';

type Change = Parameters<typeof someRules>[0];

function judged(rules: Change, list: readonly RowDraft[], mappings: Parameters<typeof judgePersons>[0]['titleMappings'] = []) {
  return judgePersons({ rules: someRules(rules), list: aList(list), rulings: [], titleMappings: mappings });
}

function one(rules: Change, ...rows: readonly RowDraft[]): PersonJudgement {
  const [person] = judged(
    rules,
    rows.map((row) => ({ employee_id: 'e1', name: 'Ana Diaz', ...row })),
  );
  if (person === undefined) throw new Error('nobody was judged');
  return person;
}

const said = ({ state, codes }: PersonJudgement) => `${state} ${codes.join(' ')}`.trim();
const onDate = { list: { base: 'employed-on-date', eligibilityDate: '2024-03-01' } };

test('a challenge on the list by a party that the rules do not let challenge has no effect, and the working says so', () => {
  const unionOnly = { disputes: { mayChallenge: ['union', 'neutral'] } };
  const marked = (raised_by: string, rules: Change = unionOnly) => one(rules, { status: 'challenged', raised_by });
  expect([said(marked('union')), said(marked('neutral')), said(marked(''))]).toEqual(['challenged', 'challenged', 'challenged']);
  expect([said(marked('employer')), said(marked('ACME FILMS'))]).toEqual(['eligible', 'eligible']);
  expect(marked('employer').working.notes[0]).toContain('by disputes.mayChallenge only the union and the neutral may challenge');
  expect(said(marked('employer', { disputes: { mayChallenge: [] } }))).toBe('challenged');
  expect(said(marked('A consultant'))).toBe('challenged');
});

test('a void challenge on one row leaves what another row says', () => {
  const unionOnly = { disputes: { mayChallenge: ['union'] } };
  const rows = [
    { status: 'challenged', raised_by: 'employer' },
    { status: 'excluded', status_reason: 'management' },
  ];
  expect(said(one(unionOnly, ...rows))).toBe('excluded P04');
});

test('first and last day of employment are both days of it', () => {
  expect(said(one(onDate, { started_on: '2024-03-01' }))).toBe('eligible');
  expect(said(one(onDate, { started_on: '2020-01-01', ended_on: '2024-03-01' }))).toBe('eligible P07');
  expect(said(one(onDate, { started_on: '2020-01-01', ended_on: '2024-02-29' }))).toBe('excluded P06');
  expect(said(one(onDate, { started_on: '2024-03-02' }))).toBe('excluded P06');
});

test('who is hired after the freeze is added only where the rules add, and never after the count', () => {
  const add = { list: { ...onDate.list, hiresAfter: 'add' } };
  expect(said(one(add, { started_on: '2024-03-20' }))).toBe('eligible');
  expect(said(one(add, { started_on: '2024-04-20' }))).toBe('excluded P06');
});

test('who leaves after the freeze is removed only where the rules remove, and not for leaving after the count', () => {
  const remove = { list: { ...onDate.list, departuresAfter: 'remove' } };
  const leaving = (ended_on: string) => said(one(remove, { started_on: '2020-01-01', ended_on }));
  expect([leaving('2024-04-04'), leaving('2024-04-05')]).toEqual(['excluded P07', 'eligible']);
});

test('who came after the freeze and left again before the count goes as the rules say of departures', () => {
  const both = (departuresAfter: string) =>
    said(
      one({ list: { ...onDate.list, hiresAfter: 'add', departuresAfter } }, { started_on: '2024-03-20', ended_on: '2024-04-01' }),
    );
  expect([both('remove'), both('keep')]).toEqual(['excluded P07', 'eligible P07']);
});

test('a second engagement that goes on keeps a person who left the first', () => {
  const rows = [
    { started_on: '2020-01-01', ended_on: '2024-03-05' },
    { started_on: '2024-03-01', ended_on: '' },
  ];
  expect(said(one({ list: { ...onDate.list, departuresAfter: 'remove' } }, ...rows))).toBe('eligible');
});

test('any day of the payroll period is enough', () => {
  const period = { list: { base: 'payroll-period', payrollPeriod: { from: '2024-02-16', to: '2024-02-29' } } };
  const worked = (started_on: string, ended_on: string) => said(one(period, { started_on, ended_on }));
  expect(worked('2024-01-01', '2024-02-16')).toBe('eligible');
  expect(worked('2024-01-01', '2024-02-15')).toBe('excluded P06');
  expect(worked('2024-02-29', '')).toBe('eligible');
});

test('who had left before the day of the list is no later hire, though the rules add those', () => {
  const add = { list: { ...onDate.list, hiresAfter: 'add' } };
  expect(said(one(add, { started_on: '2020-01-01', ended_on: '2024-02-01' }))).toBe('excluded P06');
});

test('silence on hires matters only to people hired after the freeze', () => {
  const silent = { list: { ...onDate.list, hiresAfter: null } };
  expect(one(silent, { started_on: '2024-03-20' })).toMatchObject({
    state: 'challenged',
    codes: ['P06'],
    silent: ['list.hiresAfter'],
  });
  expect(one(silent, { started_on: '2024-02-20' })).toMatchObject({ state: 'eligible', silent: [] });
});

test('a row of an employer that signed nothing is ignored, and nobody lives on such rows alone', () => {
  expect(said(one({}, { employer: 'ACME  films' }))).toBe('eligible');
  expect(said(one({}, { employer: 'Other Films' }))).toBe('excluded P09');
  const both = one({}, { employer: 'Acme Films' }, { employer: 'Other Films' });
  expect(said(both)).toBe('eligible');
  expect(both.working.rowsIgnored).toEqual([{ row: 3, why: 'Other Films is no signatory', code: 'P09' }]);
});

test('a blank employer is the sole one, and a question where there are several', () => {
  const several = { parties: { employers: ['Acme Films', 'Beta Films'] } };
  expect(said(one({}, { employer: '' }))).toBe('eligible');
  expect(said(one(several, { employer: '' }))).toBe('challenged P09');
});

const titled = { unit: { included: ['Production Assistant'], excluded: ['Director'] } };

test('a title is in, out, or open until the neutral maps it, whatever its spelling', () => {
  expect(said(one(titled, { title: 'production-assistant' }))).toBe('eligible');
  expect(said(one(titled, { title: 'DIRECTOR' }))).toBe('excluded P03');
  expect(said(one(titled, { title: 'Gaffer' }))).toBe('challenged P03');
  expect(said(one(titled, { title: '' }))).toBe('challenged P03');
  const list = [
    { employee_id: 'a', name: 'A A', title: 'Gaffer' },
    { employee_id: 'b', name: 'B B', title: 'gaffer' },
    { employee_id: 'c', name: 'C C', title: '' },
  ];
  expect(
    judged(titled, list, [
      { title: 'Gaffer', as: 'included' },
      { title: null, as: 'excluded' },
    ]).map(said),
  ).toEqual(['eligible', 'eligible', 'excluded P03']);
});

test('without included titles there is no title test, but a title excluded by name stays out', () => {
  expect(judged({}, people(2, { title: 'Anything' })).map(said)).toEqual(['eligible', 'eligible']);
  expect(said(one({ unit: { excluded: ['Director'] } }, { title: 'Director' }))).toBe('excluded P03');
});

test('titles that disagree between rows leave the person open', () => {
  expect(said(one(titled, { title: 'Production Assistant' }, { title: 'Director' }))).toBe('challenged P03');
  expect(said(one(titled, { title: 'Production Assistant' }, { title: '' }))).toBe('eligible');
});

test.each([
  ['supervisor on set', 'P04'],
  ['on leave until May', 'P10'],
  ['quit before the last job ended', 'P11'],
  ['left off the list by mistake', 'P02'],
  ['see P04', 'P04'],
])('a challenge for "%s" stands under %s', (status_reason, code) => {
  expect(one({}, { status: 'challenged', status_reason })).toMatchObject({ state: 'challenged', codes: [code] });
});

const formula = (limb: object, change: object = {}) => ({
  list: { base: 'formula', eligibilityDate: '2023-06-30' },
  formula: { scope: 'all-signatories', inWindow: 'any-day', hoursPerDay: 8, limbs: [{ name: 'limb', ...limb }], ...change },
});

test('a window of twelve months starts the day after the date minus twelve months', () => {
  const jobs = formula({ jobs: 1, months: 12 });
  expect(said(one(jobs, { job: 'a', started_on: '2022-06-30', ended_on: '2022-06-30' }))).toBe('excluded P05');
  const first = one(jobs, { job: 'a', started_on: '2022-07-01', ended_on: '2022-07-01' });
  expect(first).toMatchObject({
    state: 'eligible',
    limb: 'limb',
    working: { limbs: [{ window: { from: '2022-07-01', to: '2023-06-30' } }] },
  });
  expect(said(one(jobs, { job: 'a', started_on: '2023-07-01', ended_on: '2023-07-01' }))).toBe('excluded P05');
});

test('a window is clamped to the end of a short month', () => {
  const leap = { list: { base: 'formula', eligibilityDate: '2024-05-31' }, formula: formula({ jobs: 1, months: 3 }).formula };
  const from = one(leap, { job: 'a', started_on: '2024-05-01' }).working.limbs[0]?.window.from;
  expect(from).toBe('2024-03-01');
});

test('the working names the rows that count: by their job where jobs are asked for, by their days where days are', () => {
  const startsIn = { inWindow: 'start' };
  const rows = [
    { job: 'a', started_on: '2022-06-28', ended_on: '2022-07-08' },
    { job: 'b', started_on: '2023-03-01', ended_on: '2023-03-08' },
  ];
  const rowsOf = (limb: object) => one(formula({ months: 12, ...limb }, startsIn), ...rows).working.limbs[0];
  expect(rowsOf({ jobs: 1 })).toMatchObject({
    rowsCounted: [{ row: 3 }],
    rowsIgnored: [{ row: 2, why: 'its start does not lie in 2022-07-01 to 2023-06-30' }],
  });
  expect(rowsOf({ days: 3 })).toMatchObject({ rowsCounted: [{ row: 2 }, { row: 3 }], rowsIgnored: [] });
  expect(rowsOf({ hours: 24 })).toMatchObject({ rowsCounted: [{ row: 2 }, { row: 3 }], rowsIgnored: [] });
});

test('a job that straddles the edge leaves its days open, and the person challenged where they decide', () => {
  const days = formula({ days: 3, months: 12 });
  const straddling = (days_worked: string) =>
    one(days, { job: 'a', started_on: '2022-06-28', ended_on: '2022-07-03', days_worked });
  // Three dates lie in the window and three before it.
  expect(said(straddling('2'))).toBe('excluded P05');
  expect(straddling('4')).toMatchObject({
    state: 'challenged',
    codes: ['P05'],
    working: { limbs: [{ holds: 'open', measures: [{ least: 1, most: 3, needed: 3 }] }] },
  });
  expect(said(straddling('6'))).toBe('eligible');
});

test('a date worked on two jobs is one day', () => {
  const same = { started_on: '2023-01-02', ended_on: '2023-01-04', days_worked: '3' };
  expect(said(one(formula({ days: 4, months: 12 }), { job: 'a', ...same }, { job: 'b', ...same }))).toBe('excluded P05');
  expect(said(one(formula({ days: 3, months: 12 }), { job: 'a', ...same }, { job: 'b', ...same }))).toBe('eligible');
});

test('of two jobs that meet on one date that date is one day', () => {
  const first = { job: 'a', started_on: '2023-01-02', ended_on: '2023-01-04', days_worked: '3' };
  const next = { job: 'b', started_on: '2023-01-04', ended_on: '2023-01-06', days_worked: '3' };
  const days = (needed: number) => said(one(formula({ days: needed, months: 12 }), first, next));
  expect([days(5), days(6)]).toEqual(['eligible', 'excluded P05']);
});

test('hours become days, and days hours, only where the other figure is blank', () => {
  const five = formula({ days: 5, months: 12 });
  const row = (hours_worked: string, days_worked = '') => ({
    started_on: '2023-01-02',
    ended_on: '2023-01-08',
    hours_worked,
    days_worked,
  });
  expect(said(one(five, { job: 'a', ...row('40') }))).toBe('eligible');
  expect(said(one(five, { job: 'a', ...row('39.99') }))).toBe('excluded P05');
  expect(said(one(five, { job: 'a', ...row('40', '4') }))).toBe('excluded P05');
  const forty = formula({ hours: 40, months: 12 });
  expect(said(one(forty, { job: 'a', ...row('', '5') }))).toBe('eligible');
  expect(said(one(forty, { job: 'a', ...row('39.99', '6') }))).toBe('excluded P05');
});

test('an average is over the weeks that end on the date', () => {
  const average = formula({ averageHoursPerWeek: 4, weeks: 13 });
  const worked = (hours_worked: string) => said(one(average, { started_on: '2023-05-01', ended_on: '2023-06-30', hours_worked }));
  expect([worked('52'), worked('51.99')]).toEqual(['eligible', 'excluded P05']);
  expect(one(average, { started_on: '2023-05-01' }).working.limbs[0]?.window).toEqual({ from: '2023-04-01', to: '2023-06-30' });
});

test('without job numbers two rows of one employer may be one job or two', () => {
  const two = formula({ jobs: 2, months: 12 });
  const days = { started_on: '2023-01-02', ended_on: '2023-01-04' };
  expect(said(one(two, { ...days }, { ...days }))).toBe('challenged P05');
  expect(said(one(two, { ...days, job: 'a' }, { ...days, job: 'A ' }))).toBe('excluded P05');
});

test('a row without a job number is a job, and one without an employer perhaps another', () => {
  const days = { started_on: '2023-01-02', ended_on: '2023-01-04' };
  expect(said(one(formula({ jobs: 1, months: 12 }), { ...days }))).toBe('eligible');
  const several = (jobs: number) => ({ ...formula({ jobs, months: 12 }), parties: { employers: ['X', 'Y'] } });
  const rows = [
    { ...days, employer: 'X', job: '1' },
    { ...days, employer: '', job: '2' },
  ];
  expect(said(one(several(1), ...rows))).toBe('eligible');
  expect(said(one(several(2), ...rows))).toBe('challenged P05');
  expect(said(one(several(3), ...rows))).toBe('excluded P05');
});

test('silence on the scope matters only to people whom it divides', () => {
  const rules = { ...formula({ jobs: 2, months: 12 }, { scope: null }), parties: { employers: ['X', 'Y'] } };
  const days = { started_on: '2023-01-02', ended_on: '2023-01-04' };
  const divided = one(rules, { ...days, employer: 'X', job: '1' }, { ...days, employer: 'Y', job: '1' });
  expect(divided).toMatchObject({ state: 'challenged', codes: ['P05'], silent: ['formula.scope'] });
  expect(one(rules, { ...days, employer: 'X', job: '1' }, { ...days, employer: 'X', job: '2' })).toMatchObject({
    state: 'eligible',
    silent: [],
  });
});

test('of two silent terms each is named that decides under some value of the other', () => {
  const rules = { ...formula({ jobs: 2, months: 12 }, { scope: null, inWindow: null }), parties: { employers: ['X', 'Y'] } };
  const rows = [
    { employer: 'X', job: 'a', started_on: '2022-06-20', ended_on: '2022-07-20' },
    { employer: 'Y', job: 'b', started_on: '2023-03-01', ended_on: '2023-03-08' },
  ];
  expect(one(rules, ...rows)).toMatchObject({ state: 'challenged', silent: ['formula.scope', 'formula.inWindow'] });
});

test('a limb holds when all its minima do, a person when any limb does, and the limb is named', () => {
  const limbs = [
    { name: 'long', days: 20, months: 12 },
    { name: 'two short ones', jobs: 2, days: 2, months: 12 },
  ];
  const rules = formula({}, { limbs });
  const day = (n: number) => ({ job: `j${n}`, started_on: `2023-01-0${n}`, ended_on: `2023-01-0${n}`, days_worked: '1' });
  expect(one(rules, day(1), day(2)).limb).toBe('two short ones');
  expect(said(one(rules, day(1), { ...day(2), job: 'j1' }))).toBe('excluded P05');
});

test('a ruling stands above every rule, and says so in the working', () => {
  const ruling = { personId: 'e1' as never, ruling: 'eligible' as const, grounds: 'stipulated', unit: null, code: null };
  const list = aList([{ employee_id: 'e1', name: 'A', title: 'Director' }]);
  const [person] = judgePersons({ rules: someRules(titled), list, rulings: [ruling], titleMappings: [] });
  expect(person).toMatchObject({ state: 'eligible', codes: ['P03'] });
  expect(person?.working.notes).toContain('Ruled eligible: stipulated');
});

test('a job without a day worked is no job', () => {
  const job = { job: 'a', started_on: '2023-01-02', ended_on: '2023-01-03' };
  expect(said(one(formula({ jobs: 1, months: 12 }), { ...job, days_worked: '0' }))).toBe('excluded P05');
  expect(said(one(formula({ jobs: 1, months: 12 }), { ...job, days_worked: '1' }))).toBe('eligible');
});

test('under the test of the end a job is in the window on its last day, and one that goes on is not', () => {
  const end = formula({ jobs: 1, months: 12 }, { inWindow: 'end' });
  const job = (started_on: string, ended_on: string) => said(one(end, { job: 'a', started_on, ended_on }));
  expect(job('2022-06-01', '2022-07-01')).toBe('eligible');
  expect(job('2023-06-29', '2023-07-01')).toBe('excluded P05');
  expect(job('2023-06-29', '')).toBe('excluded P05');
});

test('splitting a row into its parts changes nobody', () => {
  const rules = formula({ jobs: 1, days: 6, months: 12 });
  const whole = one(rules, { job: 'a', started_on: '2023-01-02', ended_on: '2023-01-07', days_worked: '6' });
  const split = one(
    rules,
    { job: 'a', started_on: '2023-01-02', ended_on: '2023-01-04', days_worked: '3' },
    { job: 'a', started_on: '2023-01-05', ended_on: '2023-01-07', days_worked: '3' },
  );
  expect([said(whole), said(split)]).toEqual(['eligible', 'eligible']);
});

import { expect, test } from 'vitest';
import type { LocalDate } from '../dates.ts';
import { aList } from '#test/builders/list.ts';
import { someRules } from '#test/builders/rules.ts';
import { judgePersons } from './eligibility.ts';
import { asOfTerm, movesBetween, rulesAsOf } from './moves.ts';

const day = (text: string) => text as LocalDate;

const list = aList([
  { employee_id: 'stays', name: 'A A', started_on: '2022-01-01' },
  { employee_id: 'left', name: 'B B', started_on: '2022-01-01', ended_on: '2024-02-10' },
  { employee_id: 'came', name: 'C C', started_on: '2024-02-20' },
]);
const rules = someRules({ list: { base: 'employed-on-date', eligibilityDate: '2024-02-01', departuresAfter: null } });
const judged = (under: typeof rules) => judgePersons({ rules: under, list, rulings: [], titleMappings: [] });

function movedTo(date: string) {
  const then = rulesAsOf(rules, { from: null, to: day(date) });
  if (then === null) throw new Error('The date moves nothing.');
  const moves = movesBetween(judged(rules), judged(then));
  const ids = (of: keyof typeof moves) => moves[of].map(({ personId }) => personId);
  return { enter: ids('enter'), leave: ids('leave'), turn: ids('turn') };
}

test('a later date lets in who was hired meanwhile and out who left meanwhile', () => {
  expect(movedTo('2024-02-25')).toEqual({ enter: ['came'], leave: ['left'], turn: [] });
});

test('the same date moves nobody', () => {
  expect(movedTo('2024-02-01')).toEqual({ enter: [], leave: [], turn: [] });
});

test('the last day of a person’s work still has her on the list, and she is no longer a question', () => {
  expect(judged(rules).map(({ state }) => state)).toEqual(['eligible', 'challenged', 'excluded']);
  expect(movedTo('2024-01-01')).toEqual({ enter: [], leave: [], turn: [] });
  expect(movedTo('2024-02-11')).toEqual({ enter: [], leave: ['left'], turn: [] });
});

test('a payroll period moves as a whole, and must not end before it begins', () => {
  const period = someRules({ list: { base: 'payroll-period', payrollPeriod: { from: '2024-02-01', to: '2024-02-14' } } });
  expect(asOfTerm(period)).toEqual({ from: '2024-02-01', to: '2024-02-14' });
  const moved = rulesAsOf(period, { from: day('2024-02-15'), to: day('2024-02-28') });
  expect(moved?.list.payrollPeriod).toEqual({ from: '2024-02-15', to: '2024-02-28' });
  expect(rulesAsOf(period, { from: day('2024-02-28'), to: day('2024-02-15') })).toBeNull();
});

test('where the list itself says who is eligible, no date moves anything', () => {
  expect(asOfTerm(someRules())).toBeNull();
  expect(rulesAsOf(someRules(), { from: null, to: day('2024-02-01') })).toBeNull();
});

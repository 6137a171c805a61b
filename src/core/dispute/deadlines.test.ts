import { expect, test } from 'vitest';
import type { Instant, LocalDate } from '../dates.ts';
import { someRules } from '#test/builders/rules.ts';
import { deadlines, raisedLate, type DeadlineFacts, type DeadlineKind } from './deadlines.ts';

const at = (text: string) => text as Instant;
const on = (text: string) => text as LocalDate;
const BASE: DeadlineFacts = { rules: someRules(), now: at('2024-03-20T12:00:00Z'), listReceivedOn: null, certifiedAt: null };

function deadline(kind: DeadlineKind, facts: Partial<DeadlineFacts> = {}) {
  return deadlines({ ...BASE, ...facts }).find((each) => each.kind === kind) ?? null;
}

test('the list is due so many days after the demand, and is met or missed by the day it came', () => {
  const rules = someRules({ list: { dueDays: 5 } });
  expect(deadline('list', { rules, now: at('2024-03-06T23:00:00-05:00') })).toMatchObject({
    until: { kind: 'day', day: '2024-03-06' },
    state: 'running',
  });
  expect(deadline('list', { rules, now: at('2024-03-07T00:00:01-05:00') })?.state).toBe('missed');
  expect(deadline('list', { rules, listReceivedOn: on('2024-03-06') })?.state).toBe('met');
  expect(deadline('list', { rules, listReceivedOn: on('2024-03-07') })?.state).toBe('missed');
});

test('a term that the parties did not agree sets no deadline', () => {
  expect(deadline('list')).toBeNull();
  expect(deadlines({ ...BASE, rules: someRules({ disputes: { challengeHours: null }, afterCount: null }) })).toEqual([]);
});

test('challenges end so many hours before the very hour of the count', () => {
  const rules = someRules({ dates: { count: '2024-04-05T17:00:00-04:00' } });
  expect(deadline('challenges', { rules })).toMatchObject({
    until: { kind: 'instant', at: '2024-04-03T21:00:00Z' },
    state: 'running',
  });
  expect(deadline('challenges', { rules, now: at('2024-04-03T17:00:01-04:00') })?.state).toBe('over');
});

test('a count that has only a day gives challenges a day, never an invented hour', () => {
  expect(deadline('challenges')?.until).toEqual({ kind: 'day', day: '2024-04-03' });
});

test('what runs from the certification waits for it', () => {
  expect(deadline('retention')).toMatchObject({ until: null, state: 'waiting' });
  const certifiedAt = at('2024-04-06T01:00:00Z');
  // Still 5 April where the people work.
  expect(deadline('challenge-window', { certifiedAt })?.until).toEqual({ kind: 'day', day: '2024-04-12' });
  expect(deadline('retention', { certifiedAt, now: at('2024-05-07T12:00:00Z') })?.state).toBe('over');
});

test('a challenge raised after its deadline is late, and nobody says so where the deadline is not known', () => {
  const challenges = deadline('challenges');
  expect(raisedLate(challenges, at('2024-04-03T23:00:00-04:00'), 'America/New_York')).toBe(false);
  expect(raisedLate(challenges, at('2024-04-04T00:30:00-04:00'), 'America/New_York')).toBe(true);
  expect(raisedLate(null, at('2024-04-04T00:30:00-04:00'), 'America/New_York')).toBeNull();
});

test('a challenge of the very second of the deadline is in time, of the next it is late', () => {
  const ending = deadline('challenges', { rules: someRules({ dates: { count: '2024-04-05T17:00:00-04:00' } }) });
  const late = (second: string) => raisedLate(ending, at(`2024-04-03T17:00:${second}-04:00`), 'America/New_York');
  expect([late('00'), late('01')]).toEqual([false, true]);
});

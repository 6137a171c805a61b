/** The counting engine on the practice register: figure by figure, card by card, what the truth says. */
import { expect, test } from 'vitest';
import { loadPractice } from '#backend/practice/load-practice.ts';
import type { PracticeFigures } from '#backend/practice/practice-truth.ts';
import { readListFile, readRegisterFile, readRulesFile, readRulingsFile } from '#backend/tables/read-files.ts';
import { NO_RULINGS, type Rulings } from '#core/rules/rulings.ts';
import { type LawTally, tally } from '#core/tally/run-tally.ts';

const practice = loadPractice();
const { truth } = practice;

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: readonly string[] }): T {
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
}

const rules = valueOf(await readRulesFile(practice.rules));
const { list } = valueOf(await readListFile(practice.listXlsx, { mapping: {} }));
const cards = valueOf(await readRegisterFile(practice.register, list));
const rulings = valueOf(await readRulingsFile(practice.rulings, { rules, list, cards }));

const count = (given: Rulings): LawTally => tally({ rules, list, cards, rulings: given, titleMappings: [] });

function figuresOf(result: LawTally): PracticeFigures {
  const { outcome, blockedBy, people, eligible, challenged, excluded, required, counted, questioned } = result;
  const { challengedWith, margin, range, codes, revocationsInTime } = result;
  return {
    outcome,
    blockedBy: [...blockedBy],
    people,
    eligible,
    challenged,
    excluded,
    required,
    counted,
    questioned,
    challengedWith,
    margin,
    codes,
    revocationsInTime,
    range: { worst: [...range.worst], best: [...range.best] },
  };
}

test('before any ruling the tally gives the figures reasoned by hand, and two rulings could turn it', () => {
  const result = count(NO_RULINGS);
  expect(figuresOf(result)).toEqual(truth.expected.beforeRulings);
  expect(result.flipSets.size).toBe(2);
});

test('after the rulings the tally gives the figures reasoned by hand, and nothing can turn it', () => {
  const result = count(rulings);
  expect(figuresOf(result)).toEqual(truth.expected.afterRulings);
  expect(result.flips).toEqual([]);
});

test('each card stands before any ruling as the careful neutral determined it', () => {
  const stands = count(NO_RULINGS).cards.map(({ cardId, state, codes, primary }) => ({ cardId, state, codes, primary }));
  const told = truth.documents.flatMap(({ facts, determination }) => {
    if (!facts || !determination) return [];
    const { state, codes, primary } = determination;
    return [{ cardId: facts.cardId, state, codes, primary }];
  });
  expect(stands).toEqual(told);
});

test('each challenge stands under the code of its ground', () => {
  const persons = new Map(count(NO_RULINGS).persons.map((person) => [person.personId, person]));
  for (const { employeeId, code } of truth.challenges) {
    expect(persons.get(employeeId)).toMatchObject({ state: 'challenged', codes: [code] });
  }
});

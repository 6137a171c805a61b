/** Counts the practice matter a second time, by trying every way of ruling; shares no code with the tally. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { loadPractice } from '#backend/practice/load-practice.ts';
import type { PracticeFigures } from '#backend/practice/practice-truth.ts';

type Row = Readonly<Record<string, string>>;
type Ruling = { readonly employee_id?: string; readonly card_id?: string; readonly ruling: string };

const practice = loadPractice();
const { truth } = practice;
const csv = (path: string): Row[] => parse(readFileSync(path), { columns: true });
const [list, register] = [csv(practice.listCsv), csv(practice.register)];
const rules = JSON.parse(readFileSync(practice.rules, 'utf8')) as {
  unit: { included: string[] };
  list: { eligibilityDate: string };
};
const rulings = JSON.parse(readFileSync(practice.rulings, 'utf8')) as Ruling[];
const ids = [...new Set(list.map((row) => row['employee_id']!))];

type Standing = 'in' | 'out' | 'open';

function personStanding(id: string, ruled: readonly Ruling[]): Standing {
  const ruling = ruled.find((one) => one.employee_id === id)?.ruling;
  if (ruling) return ruling === 'eligible' ? 'in' : 'out';
  const rows = list.filter((row) => row['employee_id'] === id);
  if (rows.some((row) => row['status'] === 'challenged')) return 'open';
  const day = rules.list.eligibilityDate;
  const employed = rows.some((row) => row['started_on']! <= day && (row['ended_on'] === '' || row['ended_on']! >= day));
  return employed && rules.unit.included.includes(rows[0]!['title']!) ? 'in' : 'out';
}

function cardStanding(card: Row, ruled: readonly Ruling[]): Standing {
  const ruling = ruled.find((one) => one.card_id === card['card_id'])?.ruling;
  if (ruling) return ruling === 'counted' ? 'in' : 'out';
  const signed = card['signed_on']!.slice(0, 10);
  const revoked = register.some((other) => other['kind'] === 'revocation' && other['employee_id'] === card['employee_id']);
  const iso = /^\d{4}-/.test(signed);
  const isOut =
    revoked ||
    card['signature'] === 'absent' ||
    !card['union_name']!.endsWith('Local 417') ||
    (iso && (signed < '2024-10-06' || signed > '2025-10-06'));
  if (isOut) return 'out';
  const isOpen =
    !iso ||
    card['altered'] === 'yes' ||
    card['wording'] !== 'designation' ||
    ['not-consistent', 'inconclusive'].includes(card['signature_match']!);
  return isOpen ? 'open' : 'in';
}

function bestCard(id: string, ruled: readonly Ruling[]): Standing {
  const standings = register
    .filter((card) => card['employee_id'] === id && card['kind'] === 'card')
    .map((card) => cardStanding(card, ruled));
  return standings.includes('in') ? 'in' : standings.includes('open') ? 'open' : 'out';
}

/** Every way of ruling the open questions: [counted, on the list]. */
function everyResult(ruled: readonly Ruling[]): [number, number][] {
  let results = new Map<string, [number, number]>([['0/0', [0, 0]]]);
  for (const id of ids) {
    const person = personStanding(id, ruled);
    const card = bestCard(id, ruled);
    const next = new Map<string, [number, number]>();
    for (const [counted, people] of results.values()) {
      for (const isIn of person === 'open' ? [true, false] : [person === 'in']) {
        for (const counts of card === 'open' ? [true, false] : [card === 'in']) {
          const result: [number, number] = [counted + (isIn && counts ? 1 : 0), people + (isIn ? 1 : 0)];
          next.set(result.join('/'), result);
        }
      }
    }
    results = next;
  }
  return [...results.values()];
}

function check(expected: PracticeFigures, ruled: readonly Ruling[]): void {
  const standing = (state: Standing) => ids.filter((id) => personStanding(id, ruled) === state);
  expect(standing('in')).toHaveLength(expected.eligible);
  expect(standing('open')).toHaveLength(expected.challenged);
  expect(standing('out')).toHaveLength(expected.excluded);
  expect(standing('in').filter((id) => bestCard(id, ruled) === 'in')).toHaveLength(expected.counted);
  expect(standing('in').filter((id) => bestCard(id, ruled) === 'open')).toHaveLength(expected.questioned);
  expect(standing('open').filter((id) => bestCard(id, ruled) === 'in')).toHaveLength(expected.challengedWith.counted);
  expect(standing('open').filter((id) => bestCard(id, ruled) === 'out')).toHaveLength(expected.challengedWith.none);
  const results = everyResult(ruled);
  const margins = results.map(([counted, people]) => 2 * counted - people);
  expect([Math.min(...margins), Math.max(...margins)]).toEqual([expected.margin.worst, expected.margin.best]);
  expect(results).toContainEqual(expected.range.worst);
  expect(results).toContainEqual(expected.range.best);
  expect(2 * expected.range.worst[0] - expected.range.worst[1]).toBe(expected.margin.worst);
  expect(2 * expected.range.best[0] - expected.range.best[1]).toBe(expected.margin.best);
  const outcomes = new Set(margins.map((margin) => margin > 0));
  expect(outcomes.size === 2 ? 'determinative' : outcomes.has(true) ? 'majority' : 'no-majority').toBe(expected.outcome);
  expect(2 * expected.required).toBeGreaterThan(expected.eligible);
  expect(2 * (expected.required - 1)).toBeLessThanOrEqual(expected.eligible);
}

test('before any ruling the open disputes decide the result, as reasoned by hand', () => {
  check(truth.expected.beforeRulings, []);
});

test('after the rulings there is a majority that no open dispute can turn', () => {
  check(truth.expected.afterRulings, rulings);
});

test('the figures by reason add up to the cards that do not count', () => {
  const sum = (figures: PracticeFigures) => Object.values(figures.codes).reduce((total, count) => total + count, 0);
  const cards = truth.documents.filter((document) => document.facts?.kind === 'card');
  expect(cards).toHaveLength(45);
  const uncounted = cards.filter((document) => document.determination?.state !== 'counted');
  expect(sum(truth.expected.beforeRulings)).toBe(uncounted.length);
  const ruledIn = rulings.filter((ruling) => ruling.card_id && ruling.ruling === 'counted');
  expect(sum(truth.expected.afterRulings)).toBe(uncounted.length - ruledIn.length);
});

test('by primary code, the determinations are the expected figures', () => {
  const tallied: Record<string, number> = {};
  for (const { facts, determination } of truth.documents) {
    const code = determination?.primary;
    if (facts?.kind === 'card' && code) tallied[code] = (tallied[code] ?? 0) + 1;
  }
  expect(tallied).toEqual(truth.expected.beforeRulings.codes);
});

test('every questioned card and every challenge on the list is in the docket, and nothing else', () => {
  const questioned = truth.documents.filter((document) => document.determination?.state === 'questioned');
  const challenged = list.filter((row) => row['status'] === 'challenged');
  const docket = [
    ...questioned.map((document) => `card:${document.facts?.cardId}`),
    ...challenged.map((row) => `person:${row['employee_id']}`),
  ];
  expect(truth.disputes.map((dispute) => dispute.ref).toSorted()).toEqual(docket.toSorted());
  expect(truth.challenges.map(({ employeeId }) => String(employeeId)).toSorted()).toEqual(
    challenged.map((row) => row['employee_id']!).toSorted(),
  );
  expect(rulings).toHaveLength(truth.disputes.filter((dispute) => dispute.ruling).length);
});

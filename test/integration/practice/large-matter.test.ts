/** The papers of a large matter, made small: what is said to be wrong with each card is what the counting engine finds. */
import { expect, test } from 'vitest';
import { parseRegister } from '#core/card/parse-register.ts';
import { parseEmployeeList } from '#core/list/parse-list.ts';
import { parseGroundRules } from '#core/rules/parse-rules.ts';
import { NO_RULINGS } from '#core/rules/rulings.ts';
import { tally } from '#core/tally/run-tally.ts';
import { loadBackground } from '#backend/matching/load-background.ts';
import { readTable } from '#backend/tables/read-table.ts';
import { largeDetermined, largeList, largeRules } from '../../../scripts/large/papers.ts';
import { planLargeMatter, TROUBLES } from '../../../scripts/large/plan.ts';

const background = await loadBackground();
const plan = (seed: number) => planLargeMatter({ people: 300, cards: 200, seed, troubled: 0.2, background });

function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const tableOf = (text: string, fileName: string) => valueOf(readTable({ bytes: new TextEncoder().encode(text), fileName }));

test('every card with a trouble is found to have its code, and no other card has any', () => {
  const matter = plan(7);
  const result = tally({
    rules: valueOf(parseGroundRules(largeRules(matter))),
    list: valueOf(parseEmployeeList(tableOf(largeList(matter), 'list.csv'))),
    cards: valueOf(parseRegister(tableOf(largeDetermined(matter), 'cards.csv'))),
    rulings: NO_RULINGS,
    titleMappings: [],
  });
  const found = new Map(result.cards.map(({ cardId, primary }) => [cardId as string, primary]));
  const told = matter.cards.map(({ id, trouble }) => [id, trouble === null ? null : TROUBLES[trouble]] as const);
  expect(new Set(told.map(([, code]) => code)).size).toBe(Object.keys(TROUBLES).length + 1);
  expect(told.filter(([id, code]) => (found.get(id) ?? null) !== code)).toEqual([]);
});

test('the same seed makes the same matter, another seed another', () => {
  expect(largeList(plan(7))).toBe(largeList(plan(7)));
  expect(largeList(plan(7))).not.toBe(largeList(plan(8)));
});

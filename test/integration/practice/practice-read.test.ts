/** The practice files through the readers that a matter uses. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { loadPractice } from '#backend/practice/load-practice.ts';
import { readTable } from '#backend/tables/read-table.ts';
import { parseRegister } from '#core/card/parse-register.ts';
import { parseEmployeeList } from '#core/list/parse-list.ts';
import type { Table } from '#core/list/table.ts';
import { parseGroundRules } from '#core/rules/parse-rules.ts';
import { silentTerms } from '#core/rules/silent-terms.ts';

const practice = loadPractice();

function tableOf(path: string): Table {
  const read = readTable({ bytes: readFileSync(path), fileName: basename(path) });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('the practice ground rules are complete: no term is silent', () => {
  const rules = valueOf(parseGroundRules(JSON.parse(readFileSync(practice.rules, 'utf8'))));
  expect(silentTerms(rules)).toEqual([]);
});

test('the spreadsheet and the CSV read as the same sixty people, four of them challenged', () => {
  const [fromCsv, fromXlsx] = [practice.listCsv, practice.listXlsx].map((path) => valueOf(parseEmployeeList(tableOf(path))));
  expect(fromXlsx).toEqual(fromCsv);
  expect(fromCsv?.people).toHaveLength(60);
  expect(fromCsv?.rows.filter((row) => row.status === 'challenged')).toHaveLength(4);
});

test('the register reads as the facts that the truth tells', () => {
  const facts = practice.truth.documents.flatMap((document) => (document.facts ? [document.facts] : []));
  const cards = valueOf(parseRegister(tableOf(practice.register)));
  expect(cards.map((card) => card.cardId)).toEqual(facts.map((fact) => fact.cardId));
  for (const [index, card] of cards.entries()) {
    expect({ ...card, name: card.name.full }).toEqual({ ...facts[index], name: facts[index]?.name.full });
  }
});

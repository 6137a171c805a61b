/** The practice files through the readers that a matter uses. */
import { expect, test } from 'vitest';
import { loadPractice } from '#backend/practice/load-practice.ts';
import { readListFile, readRegisterFile, readRulesFile } from '#backend/tables/read-files.ts';
import { silentTerms } from '#core/rules/silent-terms.ts';

const practice = loadPractice();

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: readonly string[] }): T {
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
}

async function listAt(path: string) {
  return valueOf(await readListFile(path, { mapping: {} })).list;
}

test('the practice ground rules are complete: no term is silent', async () => {
  expect(silentTerms(valueOf(await readRulesFile(practice.rules)))).toEqual([]);
});

test('the spreadsheet and the CSV read as the same sixty people, four of them challenged', async () => {
  const [fromCsv, fromXlsx] = [await listAt(practice.listCsv), await listAt(practice.listXlsx)];
  expect(fromXlsx).toEqual(fromCsv);
  expect(fromCsv.people).toHaveLength(60);
  expect(fromCsv.rows.filter((row) => row.status === 'challenged')).toHaveLength(4);
});

test('the register reads as the facts that the truth tells', async () => {
  const facts = practice.truth.documents.flatMap((document) => (document.facts ? [document.facts] : []));
  const cards = valueOf(await readRegisterFile(practice.register, await listAt(practice.listCsv)));
  const plain = (card: (typeof facts)[number]) => ({ ...card, name: card.name.full });
  expect(cards.map(plain)).toEqual(facts.map(plain));
});

/** The four inputs of a count from files: rules, list, register, rulings. A refusal is a list of sentences. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CardFacts } from '#core/card/card.ts';
import { idsNotOnList, parseRegister } from '#core/card/parse-register.ts';
import { tableFromJson } from '#core/card/register-json.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import { parseEmployeeList, type ListColumnChoices } from '#core/list/parse-list.ts';
import type { Table } from '#core/list/table.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { parseGroundRules } from '#core/rules/parse-rules.ts';
import { parseRulings, type Rulings } from '#core/rules/rulings.ts';
import { err, ok, type Result } from '#core/result.ts';
import {
  cellProblemInWords,
  registerJsonProblemInWords,
  rulesProblemInWords,
  rulingProblemInWords,
  tableProblemInWords,
} from './problem-words.ts';
import { jsonProblemInWords, readJson } from './read-json.ts';
import { readTable, type TableRead } from './read-table.ts';

export type Refusal = readonly string[];

export async function readRulesFile(path: string): Promise<Result<GroundRules, Refusal>> {
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const rules = parseGroundRules(json.value);
  return rules.ok ? rules : err(rules.error.map((problem) => rulesProblemInWords(problem, basename(path))));
}

export async function readListFile(
  path: string,
  choices: ListColumnChoices = {},
): Promise<Result<{ readonly list: EmployeeList; readonly table: TableRead }, Refusal>> {
  const table = await readTableFile(path);
  if (!table.ok) return table;
  const list = parseEmployeeList(table.value, choices);
  return list.ok ? ok({ list: list.value, table: table.value }) : err(list.error.map(cellProblemInWords));
}

/** With a list, an id that it does not have is refused; without one, ids are taken as they are. */
export async function readRegisterFile(path: string, list: EmployeeList | null): Promise<Result<readonly CardFacts[], Refusal>> {
  const table = await readRegisterTable(path);
  if (!table.ok) return table;
  const cards = parseRegister(table.value);
  if (!cards.ok) return err(cards.error.map(cellProblemInWords));
  if (list === null) return cards;
  const known = new Set<string>(list.people.map(({ personId }) => personId));
  const problems = idsNotOnList({ table: table.value, cards: cards.value, known });
  return problems.length > 0 ? err(problems.map(cellProblemInWords)) : cards;
}

export async function readRulingsFile(
  path: string,
  known: { readonly list: EmployeeList; readonly cards: readonly CardFacts[]; readonly rules: GroundRules },
): Promise<Result<Rulings, Refusal>> {
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const rulings = parseRulings(json.value, {
    persons: new Set(known.list.people.map(({ personId }) => personId)),
    cards: new Set(known.cards.map(({ cardId }) => cardId)),
    units: (known.rules.units ?? []).map(({ id }) => id),
  });
  return rulings.ok ? rulings : err(rulings.error.map((problem) => rulingProblemInWords(problem, basename(path))));
}

async function readTableFile(path: string): Promise<Result<TableRead, Refusal>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const table = readTable({ bytes: bytes.value, fileName: basename(path) });
  return table.ok ? table : err([tableProblemInWords(table.error)]);
}

async function readRegisterTable(path: string): Promise<Result<Table, Refusal>> {
  if (!/\.json$/i.test(path)) return readTableFile(path);
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const table = tableFromJson(json.value, basename(path));
  return table.ok ? table : err([registerJsonProblemInWords(table.error)]);
}

async function readJsonFile(path: string): Promise<Result<unknown, Refusal>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const json = readJson(bytes.value);
  return json.ok ? json : err([`${basename(path)}: ${jsonProblemInWords(json.error)}`]);
}

async function readBytes(path: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : 'it cannot be read';
    return err([`${basename(path)}: ${why}.`]);
  }
}

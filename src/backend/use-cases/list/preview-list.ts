/** What a list file would mean, before anything is accepted: columns recognised, questions, and what would change. */
import type { ReasonCode } from '#core/card/reason-codes.ts';
import { recogniseColumns } from '#core/list/columns.ts';
import { diffLists, touchedPeople } from '#core/list/diff.ts';
import type { EmployeeList } from '#core/list/employee-list.ts';
import { LIST_SYNONYMS, type ListField } from '#core/list/list-columns.ts';
import { parseEmployeeList } from '#core/list/parse-list.ts';
import type { Table } from '#core/list/table.ts';
import type { PersonJudgement } from '#core/list/working.ts';
import type { GroundRules } from '#core/rules/ground-rules.ts';
import { resultTells, type ResultTells } from '#core/tally/threshold.ts';
import { err, ok, type Result } from '#core/result.ts';
import { listAnswers } from '#backend/db/answer-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { listVersions, type ColumnMapping } from '#backend/db/list-store.ts';
import { sha256Of } from '#backend/sha256.ts';
import { readTable, type TableProblem } from '#backend/tables/read-table.ts';
import type { ColumnView, ListPreview } from '#contract/list-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import type { PendingList } from '#backend/use-cases/desk/desk-memory.ts';
import { cardsInDispute, decidedCards } from '#backend/use-cases/standing/decided-cards.ts';
import { differencesView } from './list-differences.ts';
import { listAsVersion, markOf, theListInForce, withPeople } from '#backend/use-cases/standing/list-in-force.ts';
import { cellProblemLine, tableProblemLine, type ListProblemLine } from './list-problems.ts';
import { judgedPersons, standings, standingsUnder } from '#backend/use-cases/standing/standings.ts';
import { nobodysCards, touchedBy, touchedViews } from '#backend/use-cases/standing/touched-by.ts';

export type UnreadableList = { readonly kind: 'unreadable-list'; readonly problems: readonly ListProblemLine[] };
export type PreviewRefusal = UnreadableList | { readonly kind: 'preview-expired' };

const SAMPLE_ROWS = 8;
const EXAMPLES = 3;
const WAITING = 4;

/** Of a file of our own making. What was received goes through `previewReceivedList`. */
export function previewList(
  desk: Desk,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Result<ListPreview, UnreadableList> {
  return previewTable(desk, { fileName, bytes }, readTable({ bytes, fileName }));
}

/** As it came in: read in the decoding process, of which only text cells come back. */
export async function previewReceivedList(
  desk: Desk,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Result<ListPreview, UnreadableList>> {
  return previewTable(desk, file, await desk.tools.asideDecoder().readList(file));
}

/** A list that came as no file. Kept, when it is accepted, as it was entered. */
export function previewPastedList(desk: Desk, { text }: { readonly text: string }): Promise<Result<ListPreview, UnreadableList>> {
  return previewReceivedList(desk, { fileName: 'list-pasted.csv', bytes: new TextEncoder().encode(text) });
}

function previewTable(
  desk: Desk,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  table: Result<Table, TableProblem>,
): Result<ListPreview, UnreadableList> {
  if (!table.ok) return err({ kind: 'unreadable-list', problems: [tableProblemLine(table.error)] });
  const previewId = desk.newId();
  return settled(desk, { previewId, fileName, bytes, sha256: sha256Of(bytes), table: table.value }, recognised(table.value));
}

export function remapColumns(
  desk: Desk,
  { previewId, columns }: { readonly previewId: string; readonly columns: ColumnMapping },
): Result<ListPreview, PreviewRefusal> {
  const pending = desk.pendingLists.get(previewId);
  if (pending === undefined) return err({ kind: 'preview-expired' });
  return settled(desk, pending, { ...pending.columns, ...columns });
}

function settled(
  desk: Desk,
  file: Omit<PendingList, 'columns' | 'list'>,
  columns: ColumnMapping,
): Result<ListPreview, UnreadableList> {
  const list = parseWithColumns(file.table, columns);
  if (!list.ok) return list;
  const pending: PendingList = { ...file, columns, list: list.value };
  desk.pendingLists.set(pending.previewId, pending);
  for (const old of [...desk.pendingLists.keys()].slice(0, -WAITING)) desk.pendingLists.delete(old);
  return ok(previewView(desk, pending));
}

/** Also how a recount reads a list again: the same bytes and columns give the same people. */
export function parseWithColumns(table: Table, columns: ColumnMapping): Result<EmployeeList, UnreadableList> {
  const mapping = Object.fromEntries(
    Object.entries(columns).map(([header, field]) => [header, (field ?? 'ignore') as ListField | 'ignore']),
  );
  const list = parseEmployeeList(table, { mapping, unknown: 'ignore' });
  return list.ok ? list : err({ kind: 'unreadable-list', problems: list.error.map(cellProblemLine) });
}

function recognised(table: Table): ColumnMapping {
  const { at } = recogniseColumns(table, LIST_SYNONYMS, { unknown: 'ignore' });
  const fieldAt = new Map([...at].map(([field, position]) => [position, field]));
  return Object.fromEntries(
    table.header.cells.flatMap((header, position) =>
      header.trim() === '' ? [] : [[header.trim(), fieldAt.get(position) ?? null]],
    ),
  );
}

function previewView(desk: Desk, { previewId, fileName, sha256, table, columns, list }: PendingList): ListPreview {
  return {
    previewId,
    fileName,
    sha256,
    rows: list.rows.length,
    people: list.people.length,
    columns: table.header.cells.flatMap((header, position) => columnView(table, columns, header.trim(), position)),
    questions: list.questions,
    sample: list.rows.slice(0, SAMPLE_ROWS),
    ...judged(desk, list),
    ...changesAgainst(desk, list),
  };
}

function columnView(table: Table, columns: ColumnMapping, header: string, position: number): readonly ColumnView[] {
  if (header === '') return [];
  const examples = table.rows.map(({ cells }) => cells[position]?.trim() ?? '').filter((cell) => cell !== '');
  return [{ header, recognisedAs: columns[header] ?? null, examples: [...new Set(examples)].slice(0, EXAMPLES) }];
}

/** How the people of it would stand under the frozen rules, before any dispute; null before there are any. */
function judged(desk: Desk, read: EmployeeList): Pick<ListPreview, 'standing' | 'resultTells'> {
  const rules = frozenRules(desk.db)?.rules;
  if (rules === undefined) return { standing: null, resultTells: null };
  const people = judgedPersons(desk, rules, listAsVersion(desk, read, listVersions(desk.db).length + 1));
  return { standing: standingOf(people), resultTells: toldOn(rules, people) };
}

function standingOf(people: readonly PersonJudgement[]): NonNullable<ListPreview['standing']> {
  const number = (state: PersonJudgement['state']) => people.filter((person) => person.state === state).length;
  const excludedBy = new Map<ReasonCode, number>();
  for (const { state, codes } of people) {
    const [code] = state === 'excluded' ? codes : [];
    if (code !== undefined) excludedBy.set(code, (excludedBy.get(code) ?? 0) + 1);
  }
  return {
    eligible: number('eligible'),
    challenged: number('challenged'),
    excluded: number('excluded'),
    excludedBy: [...excludedBy].map(([code, persons]) => ({ code, persons })).sort((x, y) => y.persons - x.persons),
  };
}

/** On the people whom nothing excludes yet; of several units, the first whose result would tell of somebody. */
function toldOn(rules: GroundRules, people: readonly PersonJudgement[]): ResultTells | null {
  const sizes =
    rules.units === null
      ? [people.filter(({ state }) => state !== 'excluded').length]
      : rules.units.map(
          (unit) => people.filter(({ units }) => units.some(({ id, state }) => id === unit.id && state !== 'excluded')).length,
        );
  return sizes.map((size) => (size === 0 ? null : resultTells(rules.threshold, size))).find((told) => told !== null) ?? null;
}

/** Against the list in force, as the newer one would stand if it took force. */
function changesAgainst(desk: Desk, read: EmployeeList): Pick<ListPreview, 'changes' | 'differences'> {
  const before = theListInForce(desk);
  const now = standings(desk);
  if (before === null || now === null) return { changes: null, differences: null };
  const answers = { answers: listAnswers(desk.db), mark: markOf(desk) };
  const newer = withPeople(before.version, listAsVersion(desk, read, listVersions(desk.db).length + 1), answers);
  const { list } = newer;
  const diff = diffLists(before.list, list);
  const people = touchedPeople(diff);
  const decided = decidedCards(desk);
  const touchedCards = decided.filter(({ personId }) => personId !== null && people.has(personId)).length;
  const inDispute = cardsInDispute(desk);
  const comeBack = nobodysCards(decided, before.people, list.people).filter((cardId) => !inDispute.has(cardId)).length;
  const then = standingsUnder(desk, { rules: now.rules, list: newer });
  const touched = touchedViews(desk, touchedBy(desk, now, then), before.people);
  const { added, removed, changed } = diff;
  return {
    changes: { added: added.length, removed: removed.length, changed: changed.length, touchedCards, nobodysCards: comeBack },
    differences: { ...differencesView(diff), touched },
  };
}

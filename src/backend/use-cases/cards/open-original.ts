/** A kept file to its cards: pages of a document (`keep-pages.ts`), or rows of a register. Goes on where an earlier attempt was cut off. */
import type { CardFacts } from '#core/card/card.ts';
import { parseRegister } from '#core/card/parse-register.ts';
import type { Table } from '#core/list/table.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { batchById, insertProblem, markOpened, problemsOf, type Original, type Problem } from '#backend/db/batch-store.ts';
import { cardsOfOriginal, hasPage } from '#backend/db/card-store.ts';
import { openBlob, readBlob } from '#backend/db/vault.ts';
import { type ReceivedBytes, recognise } from '#backend/intake/file-kind.ts';
import type { ReceivedTable } from '#backend/intake/decode-job.ts';
import type { TableProblem } from '#backend/tables/read-table.ts';
import { acknowledged, perform, type Desk } from '#backend/use-cases/desk/desk.ts';
import { importCard, pageKeeper } from './keep-pages.ts';
import type { JobProgress } from '#backend/use-cases/desk/jobs.ts';
import { cellProblemLine, tableProblemLine } from '#backend/use-cases/list/list-problems.ts';

/** Pages of all files of a job: those not opened yet are taken as one page each. */
export type PagesDone = { done: number; total: number };

type Underway = {
  readonly progress: JobProgress;
  readonly pages: PagesDone;
  /** As the neutral was told it; used once and kept nowhere. */
  readonly password?: string | null;
};

export async function openOriginal(desk: Desk, original: Original, underway: Underway): Promise<void> {
  const bytes = openBlob(desk.db, original.sha256);
  invariant(bytes !== null, 'a kept original is in the vault');
  const register = await registerIn(desk, original, bytes);
  const opened =
    register === null ? await openPages(desk, original, bytes, underway) : openRegister(desk, original, register, underway);
  if (!opened) return;
  acknowledged(
    perform<null, never>(desk, (record) => {
      markOpened(desk.db, original.originalId);
      const cards = cardsOfOriginal(desk.db, original.originalId);
      const problems = problemsOf(desk.db, original.batchId).filter(({ originalId }) => originalId === original.originalId);
      const { originalId } = original;
      record({ kind: 'original.opened', data: { originalId, pages: cards + problems.length, cards, problems: problems.length } });
      return ok(null);
    }),
  );
}

/** False where the neutral cancelled before the last page. */
async function openPages(
  desk: Desk,
  original: Original,
  bytes: ReceivedBytes,
  { progress, pages, password = null }: Underway,
): Promise<boolean> {
  const arrangement = batchById(desk.db, original.batchId)?.arrangement;
  invariant(arrangement !== undefined, 'a kept original came in a batch');
  const keeper = pageKeeper(desk, original, arrangement);
  const { pagesDone: before } = original;
  let isFirst = true;
  const { name: fileName } = original;
  const from = { bytes, fileName, fromPage: before + 1, lookFor: arrangement, now: desk.now(), password };
  for await (const outcome of desk.tools.decoder().open(from)) {
    if (progress.cancelled()) return false;
    if (isFirst && outcome.ok) pages.total += outcome.value.pages - 1 - before;
    isFirst = false;
    pages.done += 1;
    if (outcome.ok) {
      progress.note({ now: `page ${outcome.value.page} of ${outcome.value.pages} of ${original.name}` });
      for (const problem of keeper.page(outcome.value)) keepProblem(desk, original, problem, progress);
    } else {
      if (outcome.error.page !== null) keeper.missing(outcome.error.page);
      keepProblem(desk, original, outcome.error, progress);
    }
    progress.note(pages);
  }
  keeper.end();
  return true;
}

function keepProblem(desk: Desk, original: Original, found: Problem, progress: JobProgress): void {
  const { page, reason, whatToDo } = found;
  const problem = { file: original.name, page, reason, whatToDo };
  progress.problem(problem);
  acknowledged(
    perform<null, never>(desk, () => {
      const known = problemsOf(desk.db, original.batchId).some(
        (kept) => kept.originalId === original.originalId && kept.page === page && kept.reason === reason,
      );
      if (!known) insertProblem(desk.db, original.batchId, original.originalId, problem);
      return ok(null);
    }),
  );
}

// ---- registers ------------------------------------------------------------------------------------------------------

/** What keeps a table that the neutral pasted or keyed from being a register; empty where nothing does. It may come from anywhere: not read here. */
export async function registerProblems(desk: Desk, bytes: Uint8Array, fileName: string): Promise<readonly Problem[]> {
  const register = registerOf(await desk.tools.asideDecoder().readRegister({ bytes, fileName }), fileName);
  if (register === null) {
    return [
      {
        file: fileName,
        page: null,
        reason: 'no table with a heading was found',
        whatToDo: 'Give the first row the column names.',
      },
    ];
  }
  return register.ok ? [] : register.error;
}

type RegisterRead = Result<{ readonly table: Table; readonly entries: readonly CardFacts[] }, readonly Problem[]>;

/** Null where the bytes are a document of pages. A table is read in the decoding process; only its text cells come back. */
async function registerIn(desk: Desk, { sha256, name: fileName }: Original, parts: ReceivedBytes): Promise<RegisterRead | null> {
  if (recognise(parts).kind !== 'unsupported') return null;
  const bytes = readBlob(desk.db, sha256);
  invariant(bytes !== null, 'a kept original is in the vault');
  return registerOf(await desk.tools.decoder().readRegister({ bytes, fileName }), fileName);
}

function registerOf(table: ReceivedTable, fileName: string): RegisterRead | null {
  // What is no table is left to the decoder to refuse by name.
  if (table === null) return null;
  if (!table.ok) return unreadable(fileName, table.error);
  const entries = parseRegister(table.value, { unknown: 'ignore' });
  if (entries.ok) return ok({ table: table.value, entries: entries.value });
  return err(
    entries.error.map((problem) => {
      const line = cellProblemLine(problem);
      const reason = `row ${line.row ?? '?'}, column ${line.column ?? '?'}: ${line.message}`;
      return { file: fileName, page: null, reason, whatToDo: 'Correct the register and add it again; nothing of it was taken.' };
    }),
  );
}

function unreadable(fileName: string, problem: TableProblem): Result<never, readonly Problem[]> {
  const { message } = tableProblemLine(problem);
  return err([{ file: fileName, page: null, reason: message, whatToDo: 'Ask for the register again.' }]);
}

/** All rows or none: a register with one bad row would be another count. */
function openRegister(desk: Desk, original: Original, register: RegisterRead, { progress, pages }: Underway): boolean {
  if (!register.ok) {
    for (const problem of register.error) keepProblem(desk, original, problem, progress);
    return true;
  }
  const { table, entries } = register.value;
  acknowledged(
    perform<null, never>(desk, (record) => {
      entries.forEach((facts, index) => {
        const page = table.rows[index]?.row ?? index + 1;
        if (hasPage(desk.db, original.originalId, page, 0)) return;
        importCard(desk, record, { original, page, position: 0, faces: [], facts });
      });
      return ok(null);
    }),
  );
  pages.total += entries.length - 1;
  pages.done += entries.length;
  progress.note(pages);
  return true;
}

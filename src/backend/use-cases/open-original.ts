/** A kept file to its cards: pages of a document, or rows of a register. Goes on where an earlier attempt was cut off. */
import type { CardFacts } from '#core/card/card.ts';
import { parseRegister } from '#core/card/parse-register.ts';
import { tableFromJson } from '#core/card/register-json.ts';
import type { CardId } from '#core/ids.ts';
import type { Table } from '#core/list/table.ts';
import { readDigitalCard } from '#core/reading/digital-card.ts';
import type { CardReading } from '#core/reading/reading.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { insertProblem, markOpened, notePagesDone, problemsOf, type Original, type Problem } from '#backend/db/batch-store.ts';
import { cardIdFor, cardsOfOriginal, hasPage, insertCard, nextCardNumber, type KeyedFacts } from '#backend/db/card-store.ts';
import { keepImage } from '#backend/db/image-store.ts';
import { insertReading } from '#backend/db/reading-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { readBlob, sha256Of } from '#backend/db/vault.ts';
import { recognise } from '#backend/intake/file-kind.ts';
import type { PagePicture } from '#backend/intake/page-outcome.ts';
import { readTable } from '#backend/tables/read-table.ts';
import { acknowledged, keyedDigest, perform, type Desk, type Recorder } from './desk.ts';
import type { JobProgress } from './jobs.ts';
import { cellProblemLine, tableProblemLine } from './list-problems.ts';

/** Pages of all files of a job: those not opened yet are taken as one page each. */
export type PagesDone = { done: number; total: number };

type Underway = { readonly progress: JobProgress; readonly pages: PagesDone };

export async function openOriginal(desk: Desk, original: Original, underway: Underway): Promise<void> {
  const bytes = readBlob(desk.db, original.sha256);
  invariant(bytes !== null, 'a kept original is in the vault');
  const register = registerIn(bytes, original.name);
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
async function openPages(desk: Desk, original: Original, bytes: Uint8Array, { progress, pages }: Underway): Promise<boolean> {
  let isFirst = true;
  for await (const outcome of desk.tools.decoder().open({ bytes, fileName: original.name })) {
    if (progress.cancelled()) return false;
    if (isFirst && outcome.ok) pages.total += outcome.value.pages - 1;
    isFirst = false;
    pages.done += 1;
    if (outcome.ok) {
      progress.note({ now: `page ${outcome.value.page} of ${outcome.value.pages} of ${original.name}` });
      keepPage(desk, original, outcome.value);
    } else {
      keepProblem(desk, original, outcome.error, progress);
    }
    progress.note(pages);
  }
  return true;
}

function keepPage(desk: Desk, original: Original, picture: PagePicture): void {
  if (hasPage(desk.db, original.originalId, picture.page, 0)) return;
  const sha256 = sha256Of(picture.image);
  const digital = digitalReading(desk, picture);
  acknowledged(
    perform<null, never>(desk, (record) => {
      keepImage(desk.db, {
        sha256,
        bytes: picture.image,
        mediaType: `image/${picture.format}`,
        widthPx: picture.width,
        heightPx: picture.height,
      });
      const cardId = importCard(desk, record, { original, page: picture.page, images: [sha256], facts: null });
      if (digital !== null) keepDigitalReading(desk, record, cardId, digital);
      notePagesDone(desk.db, original.originalId, picture.page);
      return ok(null);
    }),
  );
}

/** What the file itself says in text needs no recognition. */
function digitalReading(desk: Desk, { text, form }: PagePicture): CardReading | null {
  if (text === null && form.length === 0) return null;
  const rules = frozenRules(desk.db)?.rules;
  const order = rules?.card.dateOrder ?? 'ask';
  const union = rules?.parties.union;
  const unionNames = union === undefined ? [] : [union.name, ...union.acceptedNames];
  return readDigitalCard({ text: text ?? '', form }, { unionNames, dateOrder: order === 'ask' ? null : order });
}

function keepDigitalReading(desk: Desk, record: Recorder, cardId: CardId, reading: CardReading): void {
  insertReading(desk.db, cardId, { reading, nameLikelihood: null, listVersion: null }, desk.now());
  const readingDigest = keyedDigest(desk, JSON.stringify(reading));
  record({ kind: 'card.read', data: { cardId, engine: reading.engine, readingDigest } });
}

type ImportedCard = {
  readonly original: Original;
  readonly page: number;
  readonly images: Parameters<typeof insertCard>[1]['images'];
  readonly facts: CardFacts | null;
};

function importCard(desk: Desk, record: Recorder, { original, page, images, facts }: ImportedCard): CardId {
  const number = nextCardNumber(desk.db);
  const cardId = cardIdFor(number);
  const kind = facts?.kind ?? 'card';
  const { originalId, batchId } = original;
  const keyed = facts === null ? null : keyedOf(facts);
  const registerId = facts?.cardId ?? null;
  insertCard(desk.db, { cardId, number, batchId, originalId, page, position: 0, kind, registerId, keyed, images }, desk.now());
  const keyedDigestOf = keyed === null ? null : keyedDigest(desk, JSON.stringify(keyed));
  record({ kind: 'card.imported', data: { cardId, originalId, page, kind, images, keyedDigest: keyedDigestOf } });
  return cardId;
}

/** Who it is, and under which control number it runs, are not the register's to say. */
function keyedOf({ cardId: _cardId, employeeId: _employeeId, ...keyed }: CardFacts): KeyedFacts {
  return keyed;
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

type RegisterRead = Result<{ readonly table: Table; readonly entries: readonly CardFacts[] }, readonly Problem[]>;

/** Null where the bytes are a document of pages. What is neither is left to the decoder to refuse by name. */
function registerIn(bytes: Uint8Array, fileName: string): RegisterRead | null {
  const kind = recognise(bytes);
  if (kind.kind !== 'unsupported') return null;
  const table = registerTable(bytes, fileName);
  if (table === null) return null;
  if (!table.ok) return table;
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

function registerTable(bytes: Uint8Array, fileName: string): Result<Table, readonly Problem[]> | null {
  if (looksJson(bytes)) {
    const json = jsonIn(bytes);
    const table = json === null ? null : tableFromJson(json, fileName);
    return table === null || !table.ok ? null : table;
  }
  const read = readTable({ bytes, fileName });
  if (read.ok) return read;
  if (read.error.kind === 'not-a-table') return null;
  const { message } = tableProblemLine(read.error);
  return err([{ file: fileName, page: null, reason: message, whatToDo: 'Ask for the register again.' }]);
}

function looksJson(bytes: Uint8Array): boolean {
  return /^[\uFEFF\s]*\[/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
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
        importCard(desk, record, { original, page, images: [], facts });
      });
      return ok(null);
    }),
  );
  pages.total += entries.length - 1;
  pages.done += entries.length;
  progress.note(pages);
  return true;
}

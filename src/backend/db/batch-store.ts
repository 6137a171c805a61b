/** Deliveries and the files that came in them. */
import type { Instant } from '#core/dates.ts';
import type { BatchId, Sha256 } from '#core/ids.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

/** How the cards of a delivery lie on its pages. */
export type Arranged = {
  readonly sides: 'one' | 'both';
  readonly cardsPerSheet: number;
  /** Sheets with a code lie between them. */
  readonly separators: boolean;
};

export type Batch = {
  readonly batchId: BatchId;
  readonly number: number;
  readonly deliveredBy: string;
  readonly receivedAt: Instant;
  readonly form: 'paper' | 'scan' | 'electronic';
  readonly stated: number;
  /** Whether the submitter's declaration came with an electronic delivery; null for others, and where an earlier version took it in. */
  readonly declaration: boolean | null;
  readonly arrangement: Arranged;
  readonly state: 'importing' | 'closed';
  readonly explanation: string | null;
  readonly receiptSeq: number | null;
};

const BATCH = `select batch_id as batchId, number, delivered_by as deliveredBy, received_at as receivedAt, form, stated, state, explanation,
  receipt_seq as receiptSeq, sides, cards_per_sheet as cardsPerSheet, separators, declaration from batch`;

type BatchRow = Omit<Batch, 'arrangement' | 'declaration'> & {
  readonly sides: Arranged['sides'];
  readonly cardsPerSheet: number;
  readonly separators: number;
  readonly declaration: number | null;
};

export function batches(db: ReadDb): readonly Batch[] {
  return prepared<[], BatchRow>(db, `${BATCH} order by number`).all().map(batchFromRow);
}

export function batchById(db: ReadDb, batchId: BatchId): Batch | null {
  const row = prepared<[string], BatchRow>(db, `${BATCH} where batch_id = ?`).get(batchId);
  return row === undefined ? null : batchFromRow(row);
}

function batchFromRow({ sides, cardsPerSheet, separators, declaration, ...batch }: BatchRow): Batch {
  const arrangement = { sides, cardsPerSheet, separators: separators === 1 };
  return { ...batch, declaration: declaration === null ? null : declaration === 1, arrangement };
}

export function insertBatch(db: WriteDb, batch: Omit<Batch, 'state' | 'explanation' | 'receiptSeq'>): void {
  const { sides, cardsPerSheet, separators } = batch.arrangement;
  prepared<unknown[]>(
    db,
    `insert into batch (batch_id, number, delivered_by, received_at, form, stated, sides, cards_per_sheet, separators, declaration, state)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'importing')`,
  ).run(
    batch.batchId,
    batch.number,
    batch.deliveredBy,
    batch.receivedAt,
    batch.form,
    batch.stated,
    sides,
    cardsPerSheet,
    separators ? 1 : 0,
    batch.declaration === null ? null : Number(batch.declaration),
  );
}

export function closeBatch(db: WriteDb, batchId: BatchId, receiptSeq: number): void {
  prepared<[number, string]>(db, "update batch set state = 'closed', receipt_seq = ? where batch_id = ?").run(
    receiptSeq,
    batchId,
  );
}

export function explainBatch(db: WriteDb, batchId: BatchId, explanation: string): void {
  prepared<[string, string]>(db, 'update batch set explanation = ? where batch_id = ?').run(explanation, batchId);
}

export function setDeclaration(db: WriteDb, batchId: BatchId, came: boolean): void {
  prepared<[number, string]>(db, 'update batch set declaration = ? where batch_id = ?').run(Number(came), batchId);
}

export type Original = {
  readonly originalId: string;
  readonly batchId: BatchId;
  readonly position: number;
  readonly name: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly state: 'kept' | 'opened' | 'repeated';
  readonly pagesDone: number;
  readonly sameAsBatch: number | null;
};

const ORIGINAL = `select original_id as originalId, batch_id as batchId, position, name, original.sha256 as sha256, size as bytes, state,
  pages_done as pagesDone, same_as_batch as sameAsBatch from original join blob on blob.sha256 = original.sha256`;

export function originalsOf(db: ReadDb, batchId: BatchId): readonly Original[] {
  return prepared<[string], Original>(db, `${ORIGINAL} where batch_id = ? order by position`).all(batchId);
}

/** The original that makes the cards of these bytes, if they came before. */
export function originalWithBytes(db: ReadDb, sha256: Sha256): Original | null {
  return prepared<[string], Original>(db, `${ORIGINAL} where original.sha256 = ? and state <> 'repeated'`).get(sha256) ?? null;
}

export function insertOriginal(db: WriteDb, original: Omit<Original, 'bytes' | 'pagesDone'>, at: Instant): void {
  prepared<[string, string, number, string, string, string, number | null, string]>(
    db,
    `insert into original (original_id, batch_id, position, name, sha256, state, same_as_batch, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    original.originalId,
    original.batchId,
    original.position,
    original.name,
    original.sha256,
    original.state,
    original.sameAsBatch,
    at,
  );
}

export function notePagesDone(db: WriteDb, originalId: string, pages: number): void {
  prepared<[number, string]>(db, 'update original set pages_done = ? where original_id = ?').run(pages, originalId);
}

export function markOpened(db: WriteDb, originalId: string): void {
  prepared<[string]>(db, "update original set state = 'opened' where original_id = ?").run(originalId);
}

export type Problem = { readonly file: string; readonly page: number | null; readonly reason: string; readonly whatToDo: string };

export function insertProblem(db: WriteDb, batchId: BatchId, originalId: string | null, problem: Problem): void {
  prepared<[string, string | null, string, number | null, string, string]>(
    db,
    'insert into intake_problem (batch_id, original_id, file, page, reason, what_to_do) values (?, ?, ?, ?, ?, ?)',
  ).run(batchId, originalId, problem.file, problem.page, problem.reason, problem.whatToDo);
}

/** Only what is no longer so; the record keeps what was acknowledged. */
export function removeProblems(db: WriteDb, originalId: string, isGone: (problem: KeptProblem) => boolean): void {
  const rows = prepared<[string], KeptProblem & { readonly problemId: number }>(
    db,
    `select problem_id as problemId, original_id as originalId, file, page, reason, what_to_do as whatToDo from intake_problem
     where original_id = ?`,
  ).all(originalId);
  const remove = prepared<[number]>(db, 'delete from intake_problem where problem_id = ?');
  for (const row of rows) if (isGone(row)) remove.run(row.problemId);
}

export type KeptProblem = Problem & { readonly originalId: string | null };

export function problemsOf(db: ReadDb, batchId: BatchId): readonly KeptProblem[] {
  return prepared<[string], KeptProblem>(
    db,
    `select original_id as originalId, file, page, reason, what_to_do as whatToDo from intake_problem
     where batch_id = ? order by problem_id`,
  ).all(batchId);
}

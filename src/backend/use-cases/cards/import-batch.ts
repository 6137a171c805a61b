/**
 * A delivery of cards. Each file is acknowledged in a transaction of its own, each page in another: killed at any point, what was
 * acknowledged stays, the rest is done again from the kept file, and nothing comes twice.
 */
import type { Instant } from '#core/dates.ts';
import type { BatchId, JobId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import {
  batches,
  batchById,
  closeBatch,
  explainBatch,
  insertBatch,
  insertOriginal,
  insertProblem,
  originalWithBytes,
  originalsOf,
  problemsOf,
  removeProblems,
  type KeptProblem,
  type Arranged,
  type Batch,
  type Original,
  type Problem,
} from '#backend/db/batch-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { keepBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import { cardsOfOriginal } from '#backend/db/card-store.ts';
import { MOST_FILE_BYTES, sizeDetail } from '#backend/intake/decoder.ts';
import { isLock, refusal } from '#backend/intake/page-outcome.ts';
import type { UnlockRefusal } from '#contract/intake-views.ts';
import { acknowledged, keyedDigest, perform, type Desk, type ReadOnly, type Recorder } from '#backend/use-cases/desk/desk.ts';
import type { JobProgress } from '#backend/use-cases/desk/jobs.ts';
import { openOriginal } from './open-original.ts';
import type { ReceivedFile } from '#backend/use-cases/desk/read-received-file.ts';
import { foundInBatch } from '#backend/use-cases/standing/batch-found.ts';
import { rankBatch } from './rank-batch.ts';

export type NewDelivery = {
  readonly deliveredBy: string;
  readonly receivedAt: Instant;
  readonly stated: number;
  readonly form: Batch['form'];
  /** Whether the submitter's declaration came with an electronic delivery; unsaid, it did not. Of no meaning for paper and scans. */
  readonly declaration?: boolean;
  /** One card to a page if not said. */
  readonly arrangement?: Arranged;
};

const PLAIN: Arranged = { sides: 'one', cardsPerSheet: 1, separators: false };

export type ImportRefusal =
  | ReadOnly
  | { readonly kind: 'rules-not-frozen' }
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'job-running' }
  | { readonly kind: 'reason-required' };

export function importBatch(
  desk: Desk,
  { delivery, files }: { readonly delivery: NewDelivery; readonly files: readonly ReceivedFile[] },
): Result<{ readonly jobId: JobId; readonly batchId: BatchId }, ImportRefusal> {
  if (frozenRules(desk.db) === null) return err({ kind: 'rules-not-frozen' });
  if (files.length === 0) return err({ kind: 'nothing-chosen' });
  if (desk.jobs.isRunning('import')) return err({ kind: 'job-running' });
  const received = receiveBatch(desk, delivery);
  if (!received.ok) return received;
  const batchId = received.value;
  const jobId = desk.jobs.start('import', (progress) => runImport(desk, batchId, files, progress));
  return ok({ jobId, batchId });
}

/** After a crash: opens what was kept and not opened to its end, and closes the batch. Null where nothing was left to do. */
export function resumeImports(desk: Desk): JobId | null {
  const left = desk.readOnly === null ? batches(desk.db).filter(({ state }) => state === 'importing') : [];
  if (left.length === 0 || desk.jobs.isRunning('import')) return null;
  return desk.jobs.start('import', async (progress) => {
    for (const { batchId } of left) await openAndClose(desk, batchId, progress);
  });
}

function receiveBatch(desk: Desk, delivery: NewDelivery): Result<BatchId, ReadOnly> {
  return perform<BatchId, never>(desk, (record) => {
    const batchId = desk.newId() as BatchId;
    const number = batches(desk.db).length + 1;
    const { receivedAt, form, stated, arrangement = PLAIN } = delivery;
    const deliveredBy = delivery.deliveredBy.trim() || 'union';
    const declaration = form === 'electronic' ? delivery.declaration === true : null;
    insertBatch(desk.db, { batchId, number, deliveredBy, receivedAt, form, stated, declaration, arrangement });
    const deliveredByDigest = keyedDigest(desk, deliveredBy);
    const declared = declaration === null ? {} : ({ declaration: declaration ? 1 : 0 } as const);
    record({ kind: 'batch.received', data: { batchId, number, receivedAt, form, ...declared, stated, deliveredByDigest } });
    const { sides, cardsPerSheet, separators } = arrangement;
    if (sides !== 'one' || cardsPerSheet !== 1 || separators) {
      record({ kind: 'batch.arranged', data: { batchId, sides, cardsPerSheet, separators: separators ? 1 : 0 } });
    }
    return ok(batchId);
  });
}

async function runImport(desk: Desk, batchId: BatchId, files: readonly ReceivedFile[], progress: JobProgress): Promise<void> {
  progress.note({ total: files.length });
  for (const [position, file] of files.entries()) {
    if (progress.cancelled()) break;
    progress.note({ now: `keeping file ${position + 1} of ${files.length}` });
    await keepFile(desk, { batchId, position, file }, progress);
  }
  await openAndClose(desk, batchId, progress);
}

async function keepFile(
  desk: Desk,
  { batchId, position, file }: { readonly batchId: BatchId; readonly position: number; readonly file: ReceivedFile },
  progress: JobProgress,
): Promise<void> {
  const read = await readWhole(file);
  if (!read.ok) {
    const { problem, recorded } = read.error;
    progress.problem(problem);
    acknowledged(
      perform<null, never>(desk, (record) => {
        insertProblem(desk.db, batchId, null, problem);
        record({ kind: 'original.refused', data: { batchId, reason: recorded } });
        return ok(null);
      }),
    );
    return;
  }
  const bytes = read.value;
  const sha256 = sha256Of(bytes);
  acknowledged(
    perform<null, never>(desk, (record) => {
      const before = originalWithBytes(desk.db, sha256);
      const originalId = desk.newId();
      keepBlob(desk.db, bytes, sha256);
      const original = { originalId, batchId, position, name: file.name, sha256 };
      if (before === null) {
        insertOriginal(desk.db, { ...original, state: 'kept', sameAsBatch: null }, desk.now());
        record({ kind: 'original.kept', data: { originalId, batchId, sha256, bytes: bytes.length } });
      } else {
        const sameAsBatch = batchById(desk.db, before.batchId)?.number ?? 0;
        insertOriginal(desk.db, { ...original, state: 'repeated', sameAsBatch }, desk.now());
        record({ kind: 'original.repeated', data: { originalId, batchId, sha256, sameAsBatch } });
      }
      return ok(null);
    }),
  );
}

type NotKept = { readonly problem: Problem; readonly recorded: string };

/** What could be kept and never opened is not kept: the matter file would grow by it, and by its parts once it is split. */
async function readWhole({ name, size, bytes }: ReceivedFile): Promise<Result<Uint8Array, NotKept>> {
  const tooLarge = (length: number): Result<never, NotKept> =>
    err({ problem: refusal('too-large', { file: name, page: null }, sizeDetail(length)), recorded: 'too large to be opened' });
  if (size !== undefined && size > MOST_FILE_BYTES) return tooLarge(size);
  try {
    const read = await bytes();
    return read.length > MOST_FILE_BYTES ? tooLarge(read.length) : ok(read);
  } catch {
    const problem = { file: name, page: null, reason: 'the file could not be read', whatToDo: 'Choose the file again.' };
    return err({ problem, recorded: 'not readable' });
  }
}

async function openAndClose(desk: Desk, batchId: BatchId, progress: JobProgress): Promise<void> {
  const kept = originalsOf(desk.db, batchId).filter(({ state }) => state === 'kept');
  const pages = { done: 0, total: kept.length };
  progress.note(pages);
  for (const original of kept) {
    if (progress.cancelled()) {
      listUnopened(desk, original, progress);
      continue;
    }
    await openOriginal(desk, original, { progress, pages });
  }
  await rankBatch(desk, batchId, progress);
  acknowledged(
    perform<null, never>(desk, (record) => {
      closeCounted(desk, record, batchId);
      return ok(null);
    }),
  );
}

/** A cancelled import keeps what it acknowledged, and says what it did not open. */
function listUnopened(desk: Desk, original: Original, progress: JobProgress): void {
  const problem = {
    file: original.name,
    page: null,
    reason: 'the import was cancelled before this file was opened to its end',
    whatToDo: 'Read the unread cards, or explain the difference.',
  };
  progress.problem(problem);
  acknowledged(
    perform<null, never>(desk, () => {
      insertProblem(desk.db, original.batchId, original.originalId, problem);
      return ok(null);
    }),
  );
}

/** A locked file and its password, as the neutral was told it. The password is used once and kept nowhere. */
export function unlockOriginal(
  desk: Desk,
  { originalId, password }: { readonly originalId: string; readonly password: string },
): Result<{ readonly jobId: JobId }, ReadOnly | UnlockRefusal> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  if (desk.jobs.isRunning('import')) return err({ kind: 'job-running' });
  const original = batches(desk.db)
    .flatMap(({ batchId }) => originalsOf(desk.db, batchId))
    .find((each) => each.originalId === originalId);
  const locked = original !== undefined && problemsOf(desk.db, original.batchId).some((each) => isLockOf(original, each));
  if (original === undefined || !locked) return err({ kind: 'no-such-file' });
  return ok({
    jobId: desk.jobs.start('import', async (progress) => {
      await openOriginal(desk, original, { progress, pages: { done: 0, total: 1 }, password });
      if (cardsOfOriginal(desk.db, originalId) === 0) return;
      acknowledged(
        perform<null, never>(desk, (record) => {
          removeProblems(desk.db, originalId, (problem) => isLockOf(original, problem));
          closeCounted(desk, record, original.batchId);
          return ok(null);
        }),
      );
    }),
  });
}

function isLockOf({ originalId }: Original, problem: KeptProblem): boolean {
  return problem.originalId === originalId && isLock(problem.reason);
}

/** Counts what is there now; the head of this event is what receipts print from now on. */
function closeCounted(desk: Desk, record: Recorder, batchId: BatchId): void {
  const stated = batchById(desk.db, batchId)?.stated ?? 0;
  const found = foundInBatch(desk, batchId).found;
  const closed = record({ kind: 'batch.closed', data: { batchId, stated, found } });
  closeBatch(desk.db, batchId, closed.seq);
}

export function explainDifference(
  desk: Desk,
  given: { readonly batchId: BatchId; readonly explanation: string },
): Result<null, ReadOnly | { readonly kind: 'reason-required' }> {
  const explanation = given.explanation.trim();
  if (explanation === '' || batchById(desk.db, given.batchId) === null) return err({ kind: 'reason-required' });
  return perform(desk, (record) => {
    explainBatch(desk.db, given.batchId, explanation);
    record({ kind: 'difference.explained', data: { batchId: given.batchId, explanation } });
    return ok(null);
  });
}

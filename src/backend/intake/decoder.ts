import { fileURLToPath } from 'node:url';
import type { Instant } from '#core/dates.ts';
import type { Table } from '#core/list/table.ts';
import { err, type Result } from '#core/result.ts';
import { type Answer, superviseWorker, type SupervisedWorker, type WorkerFailure } from '#backend/ocr/supervised-worker.ts';
import type { WorkerHost } from '#backend/ocr/worker-host.ts';
import { TABLE_LIMITS, type TableProblem } from '#backend/tables/table-limits.ts';
import type { DecodedForm, LookedAtPage, Opened, ReceivedTable } from './decode-job.ts';
import { type FileKind, type PageSourceKind, type ReceivedBytes, recognise } from './file-kind.ts';
import { type LookFor, PLAIN_LOOK } from './looked-at.ts';
import { type PageOutcome, type PagePicture, type PageRefusalKind, refusal } from './page-outcome.ts';

export type Original = {
  readonly bytes: ReceivedBytes;
  readonly fileName: string;
  readonly password?: string | null;
  /** Where an earlier attempt was cut off; counted from 1. */
  readonly fromPage?: number;
  /** The moment by which its electronic signatures are judged; without it they are left alone. */
  readonly now?: Instant;
  /** How its cards lie on its pages; plain pages if not said. */
  readonly lookFor?: LookFor;
};

export type TableFile = { readonly bytes: Uint8Array; readonly fileName: string };

export type Decoder = {
  /**
   * Page by page, in order. Whatever is wrong with a page or the file is an outcome; the rest goes on. One file at a time: a
   * second waits for the first to be iterated to its end or left.
   */
  readonly open: (original: Original) => AsyncIterable<PageOutcome>;
  /** A received table as text cells, read within the limits of time and memory. */
  readonly readList: (file: TableFile) => Promise<Result<Table, TableProblem>>;
  /** Null where the bytes are no register. */
  readonly readRegister: (file: TableFile) => Promise<ReceivedTable>;
  readonly close: () => void;
};

const OPEN_LIMIT_MS = 30_000;
const PAGE_LIMIT_MS = 20_000;
const TABLE_LIMIT_MS = 60_000;
const TABLE_WHY: Readonly<Record<WorkerFailure['kind'], string>> = {
  'timed-out': 'Reading it took longer than any list does.',
  'out-of-memory': 'Reading it took more memory than any list does.',
  'worker-died': 'Reading it broke the reader.',
  failed: 'It is no workbook that can be opened.',
};
const FORM_LIMIT_MS = 8_000;
/** The PDF library wants the whole file in memory, beside the copy that came: a larger one is refused with how to split it. */
export const MOST_FILE_BYTES = 400_000_000;
const MOST_BYTES = 2_000_000_000;
/** As much of a file as is on its way to the worker at once. */
const PART_BYTES = 8_000_000;
/** Each may take its whole time before it is stopped: a file made of such pages would hold up the delivery for hours. */
const MOST_BROKEN_IN_A_ROW = 3;

export const DECODE_WORKER = fileURLToPath(new URL('./decode-worker.ts', import.meta.url));

export function createDecoder({
  host,
  workerPath = DECODE_WORKER,
}: {
  readonly host: WorkerHost;
  readonly workerPath?: string;
}): Decoder {
  const worker = superviseWorker({ host, modulePath: workerPath, mostBytes: MOST_BYTES });
  let free: Promise<void> = Promise.resolve();
  return {
    // The worker holds one file open: the next one waits until whoever iterates the first is done with it.
    async *open(original) {
      const before = free;
      const { promise, resolve } = Promise.withResolvers<void>();
      free = promise;
      await before;
      try {
        yield* openOriginal(worker, original);
      } finally {
        resolve();
      }
    },
    readList: async (file) => {
      const read = await readIn(worker, file, 'list');
      return read ?? err({ kind: 'not-a-table', file: file.fileName, why: TABLE_WHY.failed });
    },
    readRegister: (file) => readIn(worker, file, 'register'),
    close: worker.close,
  };
}

async function readIn(worker: SupervisedWorker, { bytes, fileName }: TableFile, as: 'list' | 'register'): Promise<ReceivedTable> {
  // What is too large for any table is not handed on: it would be held twice.
  if (bytes.length > TABLE_LIMITS.bytes)
    return err({ kind: 'too-large', file: fileName, what: 'bytes', limit: TABLE_LIMITS.bytes });
  const answer = await worker.ask<ReceivedTable>({ kind: 'table', bytes, fileName, as }, { withinMs: TABLE_LIMIT_MS });
  return answer.ok ? answer.value : err({ kind: 'not-a-table', file: fileName, why: TABLE_WHY[answer.error.kind] });
}

async function* openOriginal(worker: SupervisedWorker, original: Original): AsyncGenerator<PageOutcome> {
  const file = original.fileName;
  const kind = recognise(original.bytes);
  const unreadable = whyNot(kind, original.bytes);
  if (unreadable !== null) {
    yield { ok: false, error: refusal(unreadable.kind, { file, page: null }, unreadable.reason) };
    return;
  }
  const fileKind = kind.kind as PageSourceKind;
  const open = () => handOver(worker, original, fileKind);
  const opened = flat(await open());
  if (!opened.ok) {
    yield { ok: false, error: refusal(opened.refused, { file, page: null }, opened.detail) };
    return;
  }
  let form = fileKind === 'pdf' ? await formOf(worker, original.now ?? null) : NO_FORM;
  // Reading a hostile form may have ended the worker.
  let stillOpen = form !== null;
  form ??= NO_FORM;
  const { fromPage = 1, lookFor = PLAIN_LOOK } = original;
  let brokenInARow = 0;
  for (let page = fromPage; page <= opened.pages; page++) {
    if (brokenInARow === MOST_BROKEN_IN_A_ROW) {
      const left = `${opened.pages - page + 1} of ${opened.pages} pages`;
      yield { ok: false, error: refusal('rest-left', { file, page: null }, left) };
      break;
    }
    if (!stillOpen) stillOpen = flat(await open()).ok;
    const answer = await worker.ask<LookedAtPage>({ kind: 'page', page, lookFor }, { withinMs: PAGE_LIMIT_MS });
    const decoded = flat(answer);
    stillOpen = answer.ok || answer.error.kind === 'failed';
    brokenInARow = stillOpen ? 0 : brokenInARow + 1;
    yield decoded.ok
      ? { ok: true, value: { ...pictureOf(decoded), page, pages: opened.pages, ...(page === 1 ? form : NO_FORM) } }
      : { ok: false, error: refusal(decoded.refused, { file, page }, decoded.detail) };
  }
  if (stillOpen) await worker.ask<null>({ kind: 'close' }, { withinMs: PAGE_LIMIT_MS });
}

/** Part by part, each a copy of its own: a view would take the whole file's memory with it. */
async function handOver(
  worker: SupervisedWorker,
  { bytes, password = null }: Original,
  fileKind: PageSourceKind,
): Promise<Answer<Opened>> {
  for (let from = 0; from < bytes.length; from += PART_BYTES) {
    const part = { kind: 'part', bytes: Uint8Array.from(bytes.subarray(from, from + PART_BYTES)), from, size: bytes.length };
    const kept = await worker.ask<null>(part, { withinMs: OPEN_LIMIT_MS });
    if (!kept.ok) return kept;
  }
  return worker.ask<Opened>({ kind: 'open', fileKind, password }, { withinMs: OPEN_LIMIT_MS });
}

function pictureOf(page: Extract<LookedAtPage, { ok: true }>) {
  const { image, format, width, height, text, look } = page;
  return { image, format, width, height, text, look };
}

type OwnForm = Pick<PagePicture, 'form' | 'seal'>;

const NO_FORM: OwnForm = { form: [], seal: null };

/** Null where the worker did not survive it. */
async function formOf(worker: SupervisedWorker, now: Instant | null): Promise<OwnForm | null> {
  const answer = await worker.ask<DecodedForm>({ kind: 'form', now }, { withinMs: FORM_LIMIT_MS });
  if (answer.ok) return { form: answer.value.fields, seal: answer.value.seal };
  return answer.error.kind === 'failed' ? NO_FORM : null;
}

function whyNot(kind: FileKind, bytes: ReceivedBytes): { readonly kind: PageRefusalKind; readonly reason: string } | null {
  if (kind.kind === 'empty') return { kind: 'empty-file', reason: '' };
  if (kind.kind === 'unsupported') return { kind: 'unsupported-kind', reason: `it is ${kind.what}` };
  if (bytes.length > MOST_FILE_BYTES) {
    return { kind: 'too-large', reason: sizeDetail(bytes.length) };
  }
  return null;
}

export function sizeDetail(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB; the most is ${MOST_FILE_BYTES / 1e6} MB`;
}

type Refused = { readonly ok: false; readonly refused: PageRefusalKind; readonly detail: string };

/** The worker's end and the file's fault in one answer. */
function flat<T extends { readonly ok: boolean }>(answer: Answer<T>): T | Refused {
  if (answer.ok) return answer.value;
  return { ok: false, refused: REFUSED_BY[answer.error.kind], detail: answer.error.detail };
}

const REFUSED_BY: Readonly<Record<WorkerFailure['kind'], PageRefusalKind>> = {
  'timed-out': 'timed-out',
  'out-of-memory': 'out-of-memory',
  'worker-died': 'damaged',
  failed: 'damaged',
};

/**
 * A file layer that loses power. The job runs once on a real disk; its log of pages (SQLite's WAL) is kept as it stood after every act. A
 * power cut is then a file with a shorter or torn log, a checkpoint is one with some of its pages written, and each is opened for real.
 * JavaScript can put nothing under SQLite, so faults are replayed from what was really written; the order of writes is SQLite's own.
 * The log's format: https://www.sqlite.org/fileformat2.html#walformat
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Sha256 } from '#core/ids.ts';
import { recoveryCode, rawKeyFromPassphrase, SALT_BYTES } from '#backend/db/keying.ts';
import { headOf } from '#backend/db/event-store.ts';
import { checkBlobs } from '#backend/db/vault.ts';
import type { Desk, Surroundings } from '#backend/use-cases/desk/desk.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { verifyRecord } from '#backend/use-cases/record/record-queries.ts';
import { aMatter, good, PASSPHRASE, testSurroundings, type Folder } from './matter.ts';
import type { Act } from './whole-job.ts';

const LOG_HEADER = 32;
const FRAME_HEADER = 24;
const PAGE = 4096;
export const FRAME = FRAME_HEADER + PAGE;

export type Recorded = {
  /** The file as it was when the log began. */
  readonly file: Buffer;
  readonly log: Buffer;
  /** Where in the log each transaction ends. */
  readonly commits: readonly number[];
  /** What had been acknowledged, and how long the log was by then. */
  readonly acknowledged: readonly { readonly name: string; readonly logBytes: number; readonly head: Head }[];
};
type Head = { readonly seq: number; readonly hash: Sha256 };

/** Runs the acts with the log growing from first to last: nothing is written back into the file meanwhile. */
export async function recorded(folder: Folder, acts: readonly Act[]): Promise<Recorded> {
  const path = folder.path('acme.countersign');
  const made = aMatter(folder);
  made.db.close();
  const file = readFileSync(path);
  const desk = good(openMatter({ path, secret: PASSPHRASE }, testSurroundings()));
  desk.db.pragma('wal_autocheckpoint = 0');
  const acknowledged: Recorded['acknowledged'][number][] = [];
  for (const { name, run } of acts) {
    await run(desk);
    acknowledged.push({ name, logBytes: readFileSync(`${path}-wal`).length, head: headOf(desk.db) });
  }
  const log = readFileSync(`${path}-wal`);
  desk.db.close();
  return { file, log, commits: commitsIn(log), acknowledged };
}

/** A frame that ends a transaction says how large the file is then; any other says nought. */
function commitsIn(log: Buffer): readonly number[] {
  const ends: number[] = [];
  for (let at = LOG_HEADER; at + FRAME <= log.length; at += FRAME) if (log.readUInt32BE(at + 4) !== 0) ends.push(at + FRAME);
  return ends;
}

export type Found = {
  readonly head: Head;
  readonly whole: boolean;
  readonly agrees: boolean;
  readonly broken: number;
  readonly readOnly: string | null;
};

/** Opens what the power cut left, as the app would, and looks at everything that must hold. */
export function afterPowerCut(
  folder: Folder,
  left: { readonly file: Buffer; readonly log: Buffer | null },
  surroundings: Surroundings,
): Found {
  const path = folder.path('cut.countersign');
  for (const beside of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${beside}`, { force: true });
  writeFileSync(path, left.file);
  if (left.log !== null) writeFileSync(`${path}-wal`, left.log);
  // By the recovery code: the derivation from a passphrase would be most of the work.
  const secret = recoveryCode(rawKeyFrom(left.file));
  const desk = good(openMatter({ path, secret }, surroundings));
  try {
    return looked(desk);
  } finally {
    desk.db.close();
  }
}

function looked(desk: Desk): Found {
  const { whole, head } = verifyRecord(desk);
  return { head, whole, agrees: recount(desk).agrees, broken: checkBlobs(desk.db).broken.length, readOnly: desk.readOnly };
}

const keys = new Map<string, ReturnType<typeof rawKeyFromPassphrase>>();

function rawKeyFrom(file: Buffer): ReturnType<typeof rawKeyFromPassphrase> {
  const salt = file.subarray(0, SALT_BYTES);
  const known = keys.get(salt.toString('hex')) ?? rawKeyFromPassphrase(PASSPHRASE, salt);
  keys.set(salt.toString('hex'), known);
  return known;
}

/** Each page that the log would write back, its newest version before `until`. */
export function checkpointPages(log: Buffer, until: number): ReadonlyMap<number, Buffer> {
  const pages = new Map<number, Buffer>();
  for (let at = LOG_HEADER; at + FRAME <= until; at += FRAME) {
    pages.set(log.readUInt32BE(at), log.subarray(at + FRAME_HEADER, at + FRAME));
  }
  return pages;
}

/** The file with the first `count` of those pages written back, the last of them torn in the middle. */
export function withPagesWritten(file: Buffer, pages: ReadonlyMap<number, Buffer>, count: number): Buffer {
  const last = Math.max(file.length / PAGE, ...[...pages.keys()].slice(0, count));
  const written = Buffer.concat([file, Buffer.alloc(Math.max(0, last * PAGE - file.length))]);
  [...pages].slice(0, count).forEach(([number, bytes], index) => {
    const part = index === count - 1 ? bytes.subarray(0, PAGE / 2) : bytes;
    part.copy(written, (number - 1) * PAGE);
  });
  return written;
}

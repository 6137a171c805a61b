/**
 * Writes bytes outside the matter and records it: whole or not at all, readable by its owner alone. Acts that a paper is about are
 * recorded in the same transaction as its saving: never without their paper, and no paper about acts that are not in the record.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Act, EventData } from '#core/audit/event.ts';
import { err, ok, type Result } from '#core/result.ts';
import { sha256Of } from '#backend/sha256.ts';
import { perform, type Desk } from './desk.ts';
import { isPlaceFault, type SaveRefusal } from './place-fault.ts';

export type SavedDocument = Omit<EventData['document.saved'], 'sha256'>;

export function saveDocument(
  desk: Desk,
  given: SavedDocument & {
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly acts?: readonly Act[];
    readonly keep?: () => void;
  },
): Result<null, SaveRefusal> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const written = writeWhole(given.path, given.bytes);
  if (!written.ok) return written;
  const { what, addressee, acts = [], keep } = given;
  let recorded = false;
  try {
    const done = perform<null, never>(desk, (record) => {
      keep?.();
      for (const act of acts) record(act);
      record({ kind: 'document.saved', data: { what, addressee, sha256: sha256Of(given.bytes) } });
      return ok(null);
    });
    recorded = done.ok;
    return done;
  } finally {
    if (!recorded) rmSync(given.path, { force: true });
  }
}

export function writeWhole(
  path: string,
  bytes: Uint8Array,
): Result<null, { readonly kind: 'not-writable'; readonly fileName: string }> {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = openSync(part, 'wx', 0o600);
    try {
      // Not `writeSync`: on a disk that is nearly full it writes what there is room for, and says so in a number only.
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
    return ok(null);
  } catch (thrown) {
    rmSync(part, { force: true });
    if (isPlaceFault(thrown)) return err({ kind: 'not-writable', fileName: basename(path) });
    throw thrown;
  }
}

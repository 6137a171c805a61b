/**
 * The desk: one open matter with everything a use case needs. Made by `openDesk`, used alike by the window's main process, the
 * command line and the tests.
 */
import type { Act, ChainedEvent } from '#core/audit/event.ts';
import type { Instant } from '#core/dates.ts';
import type { HashBytes, Sha256 } from '#core/ids.ts';
import type { NameBackground } from '#core/match/background.ts';
import { err, type Result } from '#core/result.ts';
import { inTransaction, type WriteDb } from '#backend/db/connection.ts';
import { appendEvent } from '#backend/db/event-store.ts';
import type { Matter } from '#backend/db/matter-store.ts';
import type { Diagnostics } from '#backend/diagnostics/diagnostics.ts';
import type { PendingLists, PreviewPages, ShownImage } from './desk-memory.ts';
import type { JobBoard } from './jobs.ts';
import type { Memo } from './memo.ts';
import type { DeskTools } from './tools.ts';

export type Clock = () => Instant;

export type Surroundings = {
  readonly now: Clock;
  /** Unguessable and unique; never derived from what it names. */
  readonly newId: () => string;
  readonly random: (bytes: number) => Uint8Array;
  readonly sha256: HashBytes;
  readonly softwareVersion: string;
  readonly tools: DeskTools;
  /** Name tables of the matching engine. */
  readonly background: NameBackground;
  readonly diagnostics: Diagnostics;
};

export type Desk = Surroundings & {
  readonly db: WriteDb;
  readonly path: string;
  readonly matter: Matter;
  /** Who acts: the named neutral. */
  readonly actor: string;
  /** Why nothing may be written, else null. */
  readonly readOnly: string | null;
  readonly jobs: JobBoard;
  readonly memo: Memo;
  readonly pendingLists: PendingLists;
  readonly previewPages: PreviewPages;
  /** Smaller pictures, made once while the matter is open. */
  readonly renditions: Map<string, ShownImage>;
};

export type ReadOnly = { readonly kind: 'read-only'; readonly why: string };

export type Recorder = (act: Act) => ChainedEvent;

/**
 * One act: its effect and its event commit together or neither happened. A refusal undoes whatever was begun.
 * Never asynchronous; slow work happens before.
 */
export function perform<T, E>(desk: Desk, work: (record: Recorder) => Result<T, E>): Result<T, E | ReadOnly> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  try {
    return inTransaction(desk.db, () => {
      const done = work((act) => appendEvent(desk.db, act, testimonyOf(desk)));
      if (!done.ok) throw new Undone(done.error);
      return done;
    });
  } catch (thrown) {
    if (thrown instanceof Undone) return err(thrown.refusal as E);
    throw thrown;
  }
}

/** Carries a refusal out of a transaction, so that the transaction is undone. */
class Undone extends Error {
  readonly refusal: unknown;

  constructor(refusal: unknown) {
    super('undone');
    this.refusal = refusal;
  }
}

/** A matter that turned read-only in the middle of a job ends the job. */
export function acknowledged<T>(done: Result<T, ReadOnly>): T {
  if (!done.ok) throw new Error('The matter cannot be written to any more.');
  return done.value;
}

/** A consequential act that was refused is an event of its own. */
export function recordRefusal(desk: Desk, act: Act): void {
  if (desk.readOnly !== null) return;
  inTransaction(desk.db, () => appendEvent(desk.db, act, testimonyOf(desk)));
}

function testimonyOf(desk: Desk) {
  return { at: desk.now(), actor: desk.actor, sha256: desk.sha256 };
}

/** Keyed with the secret of the matter: a digest of guessable content must not confirm a guess. */
export function keyedDigest(
  desk: { readonly sha256: HashBytes; readonly matter: { readonly secret: string } },
  text: string,
): Sha256 {
  return desk.sha256(`countersign.keyed.1\n${desk.matter.secret}\n${desk.sha256(text)}`);
}

/** A new matter: its file, its secret, and the first event of its record. */
import { basename } from 'node:path';
import { rmSync } from 'node:fs';
import type { MatterId } from '#core/ids.ts';
import { passphraseStrength } from '#core/passphrase.ts';
import { err, ok, type Result } from '#core/result.ts';
import { inTransaction } from '#backend/db/connection.ts';
import { createMatterFile, type CreateFileRefusal } from '#backend/db/create-matter-file.ts';
import { appendEvent } from '#backend/db/event-store.ts';
import { insertMatter, type Matter } from '#backend/db/matter-store.ts';
import type { MatterFile } from '#backend/db/open-matter-file.ts';
import type { Desk, Surroundings } from '#backend/use-cases/desk/desk.ts';
import type { JobListener } from '#backend/use-cases/desk/jobs.ts';
import { openDesk } from '#backend/use-cases/desk/open-desk.ts';

export type NewMatter = {
  readonly path: string;
  readonly title: string;
  readonly reference: string;
  readonly neutral: string;
  readonly passphrase: string;
  /** The practice matter's passphrase is shown to everybody: nothing in it is secret. */
  readonly practice: boolean;
};

export type CreateMatterRefusal =
  | CreateFileRefusal
  | { readonly kind: 'weak-passphrase'; readonly hint: string }
  | { readonly kind: 'field-required'; readonly field: string };

export function createMatter(
  given: NewMatter,
  surroundings: Surroundings,
  onJob?: JobListener,
): Result<Desk, CreateMatterRefusal> {
  const refused = refusalOf(given);
  if (refused !== null) return err(refused);
  const created = createMatterFile({ path: given.path, passphrase: given.passphrase });
  if (!created.ok) return err(asCreateRefusal(created.error, given.path));
  try {
    writeBeginning(created.value, given, surroundings);
  } catch (thrown) {
    // A file without its beginning is no matter: leave nothing behind.
    created.value.db.close();
    rmSync(given.path, { force: true });
    throw thrown;
  }
  return ok(openDesk(created.value, surroundings, onJob));
}

function refusalOf({ title, neutral, passphrase, practice, reference }: NewMatter): CreateMatterRefusal | null {
  if (title.trim() === '') return { kind: 'field-required', field: 'title' };
  if (neutral.trim() === '') return { kind: 'field-required', field: 'neutral' };
  if (practice) return null;
  const { hint } = passphraseStrength(passphrase, [title, reference, neutral]);
  return hint === null ? null : { kind: 'weak-passphrase', hint };
}

function writeBeginning(file: MatterFile, given: NewMatter, surroundings: Surroundings): void {
  const matter: Matter = {
    matterId: surroundings.newId() as MatterId,
    title: given.title.trim(),
    reference: given.reference.trim(),
    neutral: given.neutral.trim(),
    practice: given.practice,
    secret: Buffer.from(surroundings.random(32)).toString('hex'),
    createdAt: surroundings.now(),
    createdByVersion: surroundings.softwareVersion,
  };
  inTransaction(file.db, () => {
    insertMatter(file.db, matter);
    const data = { matterId: matter.matterId, practice: matter.practice ? (1 as const) : (0 as const) };
    appendEvent(
      file.db,
      { kind: 'matter.created', data: { ...data, softwareVersion: matter.createdByVersion } },
      { at: matter.createdAt, actor: matter.neutral, sha256: surroundings.sha256 },
    );
  });
}

/** Just made, it can fail to open only for reasons of the place it was made in. */
function asCreateRefusal(refusal: { readonly kind: string }, path: string): CreateMatterRefusal {
  const fileName = basename(path);
  return refusal.kind === 'file-exists' ? { kind: 'file-exists', fileName } : { kind: 'not-writable', fileName };
}

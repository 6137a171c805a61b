/** A register that came as text, pasted or keyed by hand: kept as an original like any other, so that what was entered can be seen. */
import type { JobId } from '#core/ids.ts';
import { err, type Result } from '#core/result.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { importBatch, type ImportRefusal, type NewDelivery } from './import-batch.ts';
import { registerProblems } from './open-original.ts';

export type ImportTable = {
  readonly delivery: NewDelivery;
  readonly how: 'pasted' | 'keyed';
  readonly text: string;
};

export type TableRefusal = ImportRefusal | { readonly kind: 'invalid-register'; readonly problems: readonly string[] };

export async function importTable(
  desk: Desk,
  { delivery, how, text }: ImportTable,
): Promise<Result<{ readonly jobId: JobId; readonly batchId: string }, TableRefusal>> {
  const bytes = new TextEncoder().encode(text);
  const name = `register-${how}.csv`;
  const problems = (await registerProblems(desk, bytes, name)).map(({ reason }) => reason);
  if (problems.length > 0) return err({ kind: 'invalid-register', problems });
  return importBatch(desk, { delivery, files: [{ name, bytes: async () => bytes }] });
}

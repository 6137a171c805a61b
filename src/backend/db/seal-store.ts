/** Electronic signatures of delivered files, as judged on arrival. */
import type { Seal } from '#core/card/seal.ts';
import type { Instant } from '#core/dates.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { fromJson } from './json-column.ts';

export function insertSeal(db: WriteDb, originalId: string, seal: Seal, at: Instant): void {
  prepared<[string, string, string, string]>(
    db,
    'insert into original_seal (original_id, verdict, seal, judged_at) values (?, ?, ?, ?) on conflict do nothing',
  ).run(originalId, seal.verdict, JSON.stringify(seal), at);
}

export function sealOf(db: ReadDb, originalId: string): Seal | null {
  const row = prepared<[string], { seal: string }>(db, 'select seal from original_seal where original_id = ?').get(originalId);
  return row === undefined ? null : (fromJson(row.seal) as Seal);
}

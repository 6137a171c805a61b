/** Makes a new matter of what a damaged one still holds, says what is missing, and records it where the record allows. */
import { basename } from 'node:path';
import { err, ok, type Result } from '#core/result.ts';
import { checkBlobs } from '#backend/db/vault.ts';
import { openMatterFile, type OpenFileRefusal } from '#backend/db/open-matter-file.ts';
import { rescueFile, type RescueRefusal } from '#backend/db/rescue.ts';
import type { RescueView } from '#contract/rescue-views.ts';
import { perform, type Desk, type Surroundings } from '#backend/use-cases/desk/desk.ts';
import { openDesk } from '#backend/use-cases/desk/open-desk.ts';

export type { RescueView };

export function rescueMatter(
  given: { readonly path: string; readonly secret: string; readonly into: string },
  surroundings: Surroundings,
): Result<RescueView, RescueRefusal | OpenFileRefusal> {
  const rescued = rescueFile(given);
  if (!rescued.ok) return rescued;
  const opened = openMatterFile({ path: given.into, secret: given.secret });
  if (!opened.ok) return err(opened.error);
  const desk = openDesk(opened.value, surroundings);
  try {
    const { tables, refusedRows, unchecked } = rescued.value;
    const lostFiles = lostFilesOf(desk);
    const actsMissing = gapsIn(desk);
    const keys: unknown = desk.db.pragma('foreign_key_check');
    const dangling = Array.isArray(keys) ? keys.length : 0;
    const rowsLost = Math.max(refusedRows + actsMissing + dangling, tables.filter(({ lost }) => lost).length);
    perform<null, never>(desk, (record) => {
      record({ kind: 'matter.rescued', data: { rowsLost, filesLost: lostFiles.length } });
      return ok(null);
    });
    return ok({
      fileName: basename(given.into),
      whole: rowsLost === 0 && lostFiles.length === 0,
      tables,
      acts: countOf(desk, 'select count(*) as n from event'),
      actsMissing,
      lostFiles,
      dangling,
      readOnly: desk.readOnly,
      unchecked,
    });
  } finally {
    desk.db.close();
  }
}

function countOf(desk: Desk, sql: string): number {
  return desk.db.prepare<[], { n: number }>(sql).get()?.n ?? 0;
}

function gapsIn(desk: Desk): number {
  return countOf(desk, 'select coalesce(max(seq), 0) - count(*) as n from event');
}

/** By the name under which a file came; an image by the card or person it belongs to. */
function lostFilesOf(desk: Desk): readonly string[] {
  const names = desk.db.prepare<[string, string, string], { name: string }>(
    `select name from original where sha256 = ?
     union select 'image of card ' || card_id from card_image where sha256 = ?
     union select 'exemplar ' || label from exemplar where sha256 = ?`,
  );
  const missing = desk.db
    .prepare<[], { sha256: string }>('select sha256 from original where sha256 not in (select sha256 from blob)')
    .all();
  return [...checkBlobs(desk.db).broken, ...missing.map(({ sha256 }) => sha256)].flatMap((sha256) => {
    const known = names.all(sha256, sha256, sha256).map(({ name }) => name);
    return known.length === 0 ? [`file ${sha256.slice(0, 12)}`] : known;
  });
}

/** The whole matter checked: file, record, originals, recount, certifications. Nothing is repaired. */
import type { Tally } from '#core/tally/tally.ts';
import { certifications } from '#backend/db/certification-store.ts';
import { allEvents } from '#backend/db/event-store.ts';
import { checkBlobs } from '#backend/db/vault.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { recount } from '#backend/use-cases/tally/recount.ts';
import { verifyRecord } from './record-queries.ts';
import { sortedJson } from '#backend/use-cases/desk/sorted-json.ts';

export type AuditCheck = { readonly name: string; readonly whole: boolean; readonly detail: string };
export type Audit = { readonly whole: boolean; readonly checks: readonly AuditCheck[] };

export function auditMatter(desk: Desk): Audit {
  const checks = [
    attempted('file', () => filePages(desk)),
    attempted('record', () => record(desk)),
    attempted('originals', () => originals(desk)),
    attempted('recount', () => recounted(desk)),
    attempted('certifications', () => issued(desk)),
  ];
  return { whole: checks.every(({ whole }) => whole), checks };
}

/** A page that cannot be read ends its check, not the audit. */
function attempted(name: string, check: () => AuditCheck): AuditCheck {
  try {
    return check();
  } catch (thrown) {
    return { name, whole: false, detail: thrown instanceof Error ? thrown.message : 'not possible' };
  }
}

function filePages(desk: Desk): AuditCheck {
  const found: unknown = desk.db.pragma('integrity_check(1)', { simple: true });
  const keys: unknown = desk.db.pragma('foreign_key_check');
  const dangling = Array.isArray(keys) ? keys.length : 0;
  const whole = found === 'ok' && dangling === 0;
  return {
    name: 'file',
    whole,
    detail: whole ? 'every page reads, every reference holds' : `${String(found)}; ${dangling} dangling`,
  };
}

function record(desk: Desk): AuditCheck {
  const { whole, checked, brokenAt, head } = verifyRecord(desk);
  const detail = whole ? `${checked} events, head ${head.hash}` : `event ${brokenAt ?? 0} does not follow`;
  return { name: 'record', whole, detail };
}

function originals(desk: Desk): AuditCheck {
  const { checked, broken } = checkBlobs(desk.db);
  const detail = broken.length === 0 ? `${checked} blobs have their hash` : `other bytes under ${broken.join(', ')}`;
  return { name: 'originals', whole: broken.length === 0, detail };
}

function recounted(desk: Desk): AuditCheck {
  const { agrees, tally, recounted } = recount(desk);
  if (tally === null) return { name: 'recount', whole: agrees, detail: 'nothing to count yet' };
  const detail = agrees ? said(tally) : `tables: ${said(tally)}; record: ${recounted === null ? 'nothing' : said(recounted)}`;
  return { name: 'recount', whole: agrees, detail };
}

function said({ outcome, counted, eligible, challenged, required }: Tally): string {
  return `${outcome}, ${counted} counted of ${eligible} eligible and ${challenged} challenged, ${required} required`;
}

/** What the table says was issued, and what the record says: the same versions with the same hashes. */
function issued(desk: Desk): AuditCheck {
  const kept = certifications(desk.db).map(({ version, sha256, kind }) => ({ version, sha256, kind }));
  const recorded = [...allEvents(desk.db)].flatMap((event) =>
    event.kind === 'certification.issued'
      ? [{ version: event.data.version, sha256: event.data.sha256, kind: event.data.kind }]
      : [],
  );
  const whole = sortedJson(kept) === sortedJson(recorded);
  return {
    name: 'certifications',
    whole,
    detail: whole ? `${kept.length} issued, all in the record` : 'table and record differ',
  };
}

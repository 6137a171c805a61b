/** What the neutral stated for her papers, and the drafts of them that the parties have seen. */
import type { CertifiedFacts } from '#core/certification/facts.ts';
import { NO_PARTICULARS, type Agreement, type Particulars, type PersonPresent } from '#core/certification/particulars.ts';
import type { Instant } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { fromJson, jsonOrNull } from './json-column.ts';

export type KeptParticulars = Particulars & { readonly seal: Sha256 | null };

type Row = {
  readonly addressLines: string;
  readonly seal: Sha256 | null;
  readonly agreement: string | null;
  readonly present: string | null;
};

export function keptParticulars(db: ReadDb): KeptParticulars {
  const row = prepared<[], Row>(
    db,
    'select address_lines as addressLines, seal, agreement, present from particulars where only = 1',
  ).get();
  if (row === undefined) return { ...NO_PARTICULARS, seal: null };
  return {
    addressLines: fromJson(row.addressLines) as readonly string[],
    agreement: jsonOrNull(row.agreement) as Agreement | null,
    present: jsonOrNull(row.present) as readonly PersonPresent[] | null,
    seal: row.seal,
  };
}

export function putParticulars(db: WriteDb, { addressLines, agreement, present, seal }: KeptParticulars): void {
  prepared<(string | null)[]>(
    db,
    `insert into particulars (only, address_lines, seal, agreement, present) values (1, ?, ?, ?, ?)
     on conflict (only) do update set address_lines = excluded.address_lines, seal = excluded.seal,
       agreement = excluded.agreement, present = excluded.present`,
  ).run(
    JSON.stringify(addressLines),
    seal,
    agreement === null ? null : JSON.stringify(agreement),
    present === null ? null : JSON.stringify(present),
  );
}

export type KeptDraft = {
  readonly draft: number;
  readonly kind: 'certification' | 'no-result';
  readonly unit: string | null;
  readonly sha256: Sha256;
  readonly drawnAt: Instant;
};

export function drafts(db: ReadDb): readonly KeptDraft[] {
  return prepared<[], KeptDraft>(
    db,
    'select draft, kind, unit, sha256, drawn_at as drawnAt from draft_report order by draft',
  ).all();
}

/** The facts that a draft printed, as composed. */
export function draftedDocument(db: ReadDb, draft: number): CertifiedFacts {
  const row = prepared<[number], { document: string }>(db, 'select document from draft_report where draft = ?').get(draft);
  invariant(row !== undefined, 'a draft that is asked for was drawn');
  return fromJson(row.document) as CertifiedFacts;
}

export function insertDraftReport(db: WriteDb, draft: KeptDraft & { readonly document: string }): void {
  prepared<unknown[]>(
    db,
    'insert into draft_report (draft, kind, unit, sha256, document, drawn_at) values (?, ?, ?, ?, ?, ?)',
  ).run(draft.draft, draft.kind, draft.unit, draft.sha256, draft.document, draft.drawnAt);
}

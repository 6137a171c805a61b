/** A draft of what the neutral proposes to issue leaves the desk: unsigned, marked on every page, recorded, and remembered. */
import { composeCertification, certifiedJson } from '#core/certification/compose.ts';
import { composeDraftReport } from '#core/certification/papers/draft-report.ts';
import { parseLocalDate, type LocalDate } from '#core/dates.ts';
import { err, type Result } from '#core/result.ts';
import { drafts, insertDraftReport } from '#backend/db/particulars-store.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { sha256Of } from '#backend/sha256.ts';
import { renderPaper } from '#backend/pdf/paper-pdf.ts';
import { certificationInput } from './certification-input.ts';
import { groundAsked, refusalOf, type Asked, type CertifyRefusal } from './certify.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { signersCard } from './identity.ts';
import type { SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';
import { readListsAgain } from '#backend/use-cases/list/lists-read-again.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';

export type DraftAsked = Omit<Asked, 'place'> & {
  /** Until when the parties may comment; null where she sets no day. */
  readonly commentsUntil: string | null;
  readonly path: string;
};

/**
 * Only of what could be issued: a draft of a result that open disputes could turn would tell the parties a count that is none.
 * What it printed bounds what any later paper prints, as an issued one does.
 */
export async function saveDraftReport(desk: Desk, asked: DraftAsked): Promise<Result<null, CertifyRefusal | SaveRefusal>> {
  const commentsUntil = dayOrNull(asked.commentsUntil);
  if (commentsUntil === 'no-day') return err({ kind: 'field-required', field: 'the day until which to comment' });
  const signer = signersCard(desk);
  if (signer === null) return err({ kind: 'no-identity' });
  const wanted = { ...asked, place: '' };
  await readListsAgain(desk);
  const refused = refusalOf(desk, wanted, false);
  if (refused !== null) return err(refused);
  const { name, capacity, fingerprint, issuerFingerprints } = signer;
  const document = composeCertification(
    certificationInput(desk, {
      ...wanted,
      ground: groundAsked(desk, wanted),
      issuedAt: desk.now(),
      signer: { name, capacity, fingerprint, issuerFingerprints },
    }),
  );
  const draft = drafts(desk.db).length + 1;
  const objectionDays = frozenRules(desk.db)?.rules.afterCount.challengeDays ?? null;
  const bytes = await renderPaper(composeDraftReport({ facts: document.facts, draft, commentsUntil, objectionDays }));
  const sha256 = sha256Of(bytes);
  const unit = asked.unit ?? null;
  const kept = { draft, kind: asked.kind, unit, sha256, drawnAt: document.facts.issuedAt };
  return saveDocument(desk, {
    what: 'draft-report',
    addressee: null,
    path: asked.path,
    bytes,
    keep: () => insertDraftReport(desk.db, { ...kept, document: certifiedJson(document) }),
    acts: [{ kind: 'report.drafted', data: { draft, kind: asked.kind, sha256, ...(unit === null ? {} : { unit }) } }],
  });
}

function dayOrNull(text: string | null): LocalDate | null | 'no-day' {
  if (text === null || text.trim() === '') return null;
  return parseLocalDate(text.trim()) ?? 'no-day';
}

/** What leaves a sealed record: the certification as it was signed, and the notice on what was alleged since. Neither names anybody. */
import { rmSync } from 'node:fs';
import type { PaperContext } from '#core/certification/papers/paper.ts';
import { composeNonSignNotice } from '#core/certification/papers/non-sign-notice.ts';
import { err, ok, type Result } from '#core/result.ts';
import { headOf } from '#backend/db/event-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import { renderPaper } from '#backend/pdf/paper-pdf.ts';
import { writeWhole } from '#backend/use-cases/desk/save-document.ts';
import { recordSaved, sealedView, type SealedDesk } from './sealed-desk.ts';

type NotWritable = { readonly kind: 'not-writable'; readonly fileName: string };

export async function saveNonSignNotice(
  desk: SealedDesk,
  { path }: { readonly path: string },
): Promise<Result<null, NotWritable>> {
  const { certifications, allegations, keptUntil } = sealedView(desk);
  const having = (finding: string | null): number => allegations.filter((each) => each.finding === finding).length;
  const received = (inTime: boolean | null): number => allegations.filter((each) => each.inTime === inTime).length;
  const paper = composeNonSignNotice({
    ...contextOf(desk),
    certifications: certifications.filter(({ inForce }) => inForce),
    received: { inTime: received(true), late: received(false), noPeriod: received(null) },
    answered: { signed: having('signed'), notSigned: having('not-signed'), open: having(null) + having('not-settled') },
    keptUntil,
    head: headOf(desk.db).hash,
  });
  const bytes = await renderPaper(paper);
  const written = writeWhole(path, bytes);
  if (!written.ok) return written;
  let recorded = false;
  try {
    recordSaved(desk, 'non-sign-notice', sha256Of(bytes));
    recorded = true;
    return ok(null);
  } finally {
    if (!recorded) rmSync(path, { force: true });
  }
}

export function saveSealedCertification(
  desk: SealedDesk,
  { version, path }: { readonly version: number; readonly path: string },
): Result<null, NotWritable | { readonly kind: 'no-such-certification' }> {
  const sha256 = desk.record.certifications.find((each) => each.version === version)?.sha256;
  const bytes = sha256 === undefined ? null : readBlob(desk.db, sha256);
  if (sha256 === undefined || bytes === null) return err({ kind: 'no-such-certification' });
  const written = writeWhole(path, bytes);
  if (!written.ok) return written;
  recordSaved(desk, 'certification', sha256);
  return ok(null);
}

function contextOf({ record, now, softwareVersion }: SealedDesk): PaperContext {
  const { title, reference, neutral, practice } = record.matter;
  return {
    matter: { reference, title },
    neutral: { name: neutral, capacity: 'Neutral', addressLines: [], seal: null },
    madeAt: now(),
    paper: record.timeZone.startsWith('America/') ? 'letter' : 'a4',
    practice,
    software: `Countersign ${softwareVersion}`,
  };
}

/** Any certification, verified at this desk: the matter's own identity is the one signer that is known, and its own signatures lie beside. */
import { err, ok, type Result } from '#core/result.ts';
import { certifications } from '#backend/db/certification-store.ts';
import { sha256Of } from '#backend/sha256.ts';
import { judgeTimeStamp } from '#backend/pdf/verify/judge-time-stamp.ts';
import { verifyPdf, type Verification } from '#backend/pdf/verify/verify-pdf.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { pinnedFingerprints } from './identity.ts';
import { signaturesBeside } from './panel.ts';

export type VerifiedHere = Verification & { readonly fileName: string };
export type VerifyHereRefusal = { readonly kind: 'unreadable'; readonly file: string; readonly detail: string };

type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Of several files one is the PDF, the others are what is kept beside it. */
export async function verifyHere(desk: Desk, files: readonly GivenFile[]): Promise<Result<VerifiedHere, VerifyHereRefusal>> {
  const [pdf, another] = files.filter(({ bytes }) => isPdf(bytes));
  const [first] = files;
  if (pdf === undefined) return err({ kind: 'unreadable', file: first?.name ?? '', detail: 'it is no PDF' });
  if (another !== undefined) return err({ kind: 'unreadable', file: another.name, detail: 'choose one PDF at a time' });
  const known = { pinned: pinnedFingerprints(desk), trusted: [] };
  const given = files
    .filter((file) => file !== pdf)
    .map(({ bytes }) => ({ bytes, stamp: judgeTimeStamp(bytes, { ...known, file: pdf.bytes }) }));
  const chosen = given.flatMap(({ bytes, stamp }) => (stamp === null ? [bytes] : []));
  const timeStamps = given.flatMap(({ stamp }) => (stamp === null ? [] : [stamp]));
  const signatures = chosen.length > 0 ? chosen : keptBeside(desk, pdf.bytes);
  const beside = { signatures, timeStamps };
  const verified = await verifyPdf(pdf.bytes, { ...known, now: desk.now(), matter: null, beside });
  return verified.ok
    ? ok({ ...verified.value, fileName: pdf.name })
    : err({ kind: 'unreadable', file: pdf.name, detail: verified.error.kind });
}

/** Where it was issued in this matter: what the members have signed so far. */
function keptBeside(desk: Desk, bytes: Uint8Array): readonly Uint8Array[] {
  const sha256 = sha256Of(bytes);
  const issued = certifications(desk.db).find((one) => one.sha256 === sha256);
  return issued === undefined ? [] : signaturesBeside(desk, issued.version).map((kept) => kept.bytes);
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

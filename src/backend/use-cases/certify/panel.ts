/** A panel of several neutrals: who sits on it, and the signature of each other member beside an issued certification. */
import type { Sha256 } from '#core/ids.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { certifiedDocument, keptIdentity } from '#backend/db/certification-store.ts';
import { besideOf, insertBeside, insertMember, panelMembers, removeMember } from '#backend/db/panel-store.ts';
import { keepBlob, readBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import { readMemberCertificate } from '#backend/keys/member-certificate.ts';
import { openPkcs12 } from '#backend/keys/pkcs12.ts';
import { certificateWords, pkcs12Words } from '#backend/keys/pkcs12-words.ts';
import { coSign } from '#backend/pdf/co-signature.ts';
import { judgeMemberSignature } from '#backend/pdf/verify/member-signatures.ts';
import type { MemberSignedView, PanelMemberView } from '#contract/certification-views.ts';
import { perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { issuedPdf } from './issued-pdf.ts';

/** A file that was handed in cannot be used: why, in sentences. */
export type FileRefused = { readonly kind: 'file-refused'; readonly message: string };

export type PanelRefusal = ReadOnly | FileRefused | { readonly kind: 'no-such-certification' };

export function panelView(desk: Desk): readonly PanelMemberView[] {
  return panelMembers(desk.db).map(({ name, capacity, fingerprint }) => ({ name, capacity, fingerprint }));
}

/** `bytes`: her certificate. What is issued from now on names her; what was issued before does not. */
export function nameMember(desk: Desk, { bytes }: { readonly bytes: Uint8Array }): Result<PanelMemberView, PanelRefusal> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const read = readMemberCertificate(bytes, Date.parse(desk.now()));
  if (!read.ok) return refused(certificateWords(read.error));
  const { name, capacity, fingerprint, pem } = read.value;
  return perform<PanelMemberView, PanelRefusal>(desk, (record) => {
    if (keptIdentity(desk.db)?.fingerprint === fingerprint)
      return refused('This is your own certificate. You sign by sealing the document; name the other members.');
    if (panelMembers(desk.db).some((member) => member.fingerprint === fingerprint))
      return refused(`${name} is a member of the panel already, with this very certificate.`);
    insertMember(desk.db, { name, capacity, fingerprint, certificatePem: pem }, desk.now());
    record({ kind: 'panel.member-named', data: { fingerprint } });
    return ok({ name, capacity, fingerprint });
  });
}

/** Of what is issued from now on; a certification that names her goes on doing so. */
export function dismissMember(desk: Desk, { fingerprint }: { readonly fingerprint: Sha256 }): Result<null, PanelRefusal> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  return perform<null, PanelRefusal>(desk, (record) => {
    if (!panelMembers(desk.db).some((member) => member.fingerprint === fingerprint))
      return refused('No member of the panel signs with that certificate.');
    removeMember(desk.db, fingerprint);
    record({ kind: 'panel.member-dismissed', data: { fingerprint } });
    return ok(null);
  });
}

/** `bytes`: the signature that a member made elsewhere. It is judged as the verifier judges it, and kept only if it holds. */
export function takeInSignature(
  desk: Desk,
  { version, bytes }: { readonly version: number; readonly bytes: Uint8Array },
): Result<MemberSignedView, PanelRefusal> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const issued = issuedPdf(desk, version);
  if (issued === null) return err({ kind: 'no-such-certification' });
  const facts = certifiedDocument(desk.db, version);
  const judged = judgeMemberSignature({ bytes: issued.bytes, facts }, bytes);
  if (!judged.ok) return refused(`${judged.error}. It was not taken in.`);
  const { name, fingerprint } = judged.value;
  const takenInAt = desk.now();
  return perform<MemberSignedView, PanelRefusal>(desk, (record) => {
    if (besideOf(desk.db, version).some((kept) => kept.kind === 'member-signature' && kept.fingerprint === fingerprint))
      return refused(`The signature of ${name} is there already.`);
    const sha256 = keepBlob(desk.db, bytes, sha256Of(bytes));
    insertBeside(desk.db, { version, kind: 'member-signature', fingerprint, sha256, takenInAt });
    record({ kind: 'certification.member-signed', data: { version, fingerprint, sha256 } });
    return ok({ name, fingerprint, signedAt: takenInAt });
  });
}

/** A member at this very desk, with her PKCS#12 file: it is opened for this one signature, and nothing of it is kept. */
export async function signAsMember(
  desk: Desk,
  given: { readonly version: number; readonly bytes: Uint8Array; readonly filePassphrase: string },
): Promise<Result<MemberSignedView, PanelRefusal>> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const issued = issuedPdf(desk, given.version);
  if (issued === null) return err({ kind: 'no-such-certification' });
  const signer = await openPkcs12(given.bytes, given.filePassphrase, Date.parse(desk.now()));
  if (!signer.ok) return refused(pkcs12Words(signer.error));
  return takeInSignature(desk, { version: given.version, bytes: await coSign(issued.bytes, signer.value) });
}

/** Of that version: each member that it names, and since when her signature is here. */
export function membersOf(desk: Desk, version: number): readonly MemberSignedView[] {
  const { panel = [] } = certifiedDocument(desk.db, version);
  const beside = besideOf(desk.db, version).filter(({ kind }) => kind === 'member-signature');
  return panel.map(({ name, fingerprint }) => ({
    name,
    fingerprint,
    signedAt: beside.find((kept) => kept.fingerprint === fingerprint)?.takenInAt ?? null,
  }));
}

/** In the order in which the certification names the members. */
export function signaturesBeside(desk: Desk, version: number): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const beside = besideOf(desk.db, version);
  return membersOf(desk, version).flatMap(({ fingerprint }, index) => {
    const kept = beside.find((one) => one.kind === 'member-signature' && one.fingerprint === fingerprint);
    if (kept === undefined) return [];
    const bytes = readBlob(desk.db, kept.sha256);
    invariant(bytes !== null, 'a signature that was taken in is in the vault');
    return [{ name: `member-${String(index + 1)}.p7s`, bytes }];
  });
}

function refused(message: string): { readonly ok: false; readonly error: FileRefused } {
  return err({ kind: 'file-refused', message });
}

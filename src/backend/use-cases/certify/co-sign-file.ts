/** A member of another neutral's panel signs the certification that the other one sealed, with an identity of her own. */
import { documentOf } from '#core/certification/compose.ts';
import type { CertifiedFacts } from '#core/certification/facts.ts';
import type { Instant } from '#core/dates.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Signer } from '#backend/keys/signer.ts';
import { coSign } from '#backend/pdf/co-signature.ts';
import { verifyPdf, type Verification } from '#backend/pdf/verify/verify-pdf.ts';
import type { SealedFileView } from '#contract/certification-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { openSigner } from './identity.ts';
import type { FileRefused } from './panel.ts';
import type { SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import { withTokenFaults, type TokenRefusal } from './token-identity.ts';

export type CoSignRefusal =
  | FileRefused
  | SaveRefusal
  | { readonly kind: 'no-identity' }
  | { readonly kind: 'wrong-passphrase' }
  | TokenRefusal;

export type SealedFile = SealedFileView;

/** What she is about to sign. Refused unless it is whole, drawn again to the same pages, and names `fingerprint` as a member. */
export async function readSealedFile(
  bytes: Uint8Array,
  { fingerprint, now }: { readonly fingerprint: string; readonly now: Instant },
): Promise<Result<SealedFile, FileRefused>> {
  const verified = await verifyPdf(bytes, { pinned: [], trusted: [], now, matter: null });
  if (!verified.ok) return refused('This is no PDF that a certification could be.');
  const { facts, signer, sha256 } = verified.value;
  if (verified.value.result === 'failed' || facts === null || signer === null)
    return refused(`Do not sign this: it is not as it was sealed. ${reasonOf(verified.value)}`);
  const { panel = [] } = facts;
  if (!panel.some((member) => member.fingerprint === fingerprint))
    return refused(`It does not name your certificate (${fingerprint}) as that of a member. ${namedIn(panel)}`);
  return ok({
    sha256,
    title: documentOf(facts).written.title,
    reference: facts.matter.reference,
    version: facts.version,
    says: findingOf(facts),
    practice: facts.practice,
    sealedBy: { name: signer.name, fingerprint: signer.fingerprint, at: facts.issuedAt },
    panel,
  });
}

/** DER, for the one who presides. `readSealedFile` was asked before, of these very bytes. */
export async function coSignFile(
  bytes: Uint8Array,
  { signer, now }: { readonly signer: Signer; readonly now: Instant },
): Promise<Result<Uint8Array, FileRefused>> {
  const read = await readSealedFile(bytes, { fingerprint: signer.fingerprint, now });
  return read.ok ? ok(await coSign(bytes, signer)) : read;
}

/** With the identity of the open matter; that she signed is in its record, with the signature's own digest. */
export async function saveCoSignature(
  desk: Desk,
  { bytes, passphrase, path }: { readonly bytes: Uint8Array; readonly passphrase: string; readonly path: string },
): Promise<Result<null, CoSignRefusal>> {
  const signer = await openSigner(desk, passphrase);
  if (!signer.ok) return signer;
  const signed = await withTokenFaults(() => coSignFile(bytes, { signer: signer.value, now: desk.now() }));
  if (!signed.ok) return signed;
  return saveDocument(desk, { what: 'member-signature', addressee: null, path, bytes: signed.value });
}

function reasonOf({ checks }: Verification): string {
  const first = checks.find(({ result }) => result === 'failed');
  return first === undefined ? '' : `${first.id}: ${first.detail}`;
}

function namedIn(panel: NonNullable<CertifiedFacts['panel']>): string {
  return panel.length === 0
    ? 'It names no panel: ask the one who presides to name you, and to issue it anew.'
    : `It names ${panel.map(({ name, fingerprint }) => `${name} (${fingerprint})`).join(', ')}.`;
}

/** The one sentence that it is about. */
function findingOf(facts: CertifiedFacts): string {
  const blocks = documentOf(facts).written.sections.flatMap((section) => section.blocks);
  const finding = blocks.find((block) => block.kind === 'paragraph' && block.style === 'finding');
  return finding?.kind === 'paragraph' ? finding.text : '';
}

const refused = (message: string) => err({ kind: 'file-refused', message } as const);

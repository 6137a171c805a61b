/** One person's proof of what a certification counted of her, for her alone: `commitments.ts` says what it tells. */
import { canonicalText } from '#core/canonical.ts';
import { provesInclusion } from '#core/certification/commitments.ts';
import type { PersonId } from '#core/ids.ts';
import { err, type Result } from '#core/result.ts';
import { certificationByVersion, certifiedDocument } from '#backend/db/certification-store.ts';
import { committed } from './certification-input.ts';
import { tallyFor } from '#backend/use-cases/standing/count.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import type { SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';

export type ProofRefusal =
  | SaveRefusal
  | { readonly kind: 'no-such-certification' }
  /** Nobody of that id was on the list. */
  | { readonly kind: 'no-such-person' }
  /** It prints no commitment, as a report without a result may. */
  | { readonly kind: 'no-commitment' }
  /** The matter moved on: what is counted now is not what that version committed to. */
  | { readonly kind: 'counted-otherwise-since' };

export function savePersonsProof(
  desk: Desk,
  { version, personId, path }: { readonly version: number; readonly personId: PersonId; readonly path: string },
): Result<null, ProofRefusal> {
  const issued = certificationByVersion(desk.db, version);
  if (issued === null) return err({ kind: 'no-such-certification' });
  const { digests } = certifiedDocument(desk.db, version);
  if (digests.commitment === null || theTally(desk) === null) return err({ kind: 'no-commitment' });
  const proof = committed(desk, tallyFor(desk, issued.unit))?.proofFor(personId) ?? null;
  if (proof === null) return err({ kind: 'no-such-person' });
  if (!provesInclusion(proof, digests.commitment, desk.sha256)) return err({ kind: 'counted-otherwise-since' });
  const bytes = new TextEncoder().encode(`${canonicalText(proof)}\n`);
  return saveDocument(desk, { what: 'proof', addressee: null, path, bytes });
}

/** A certification as it was issued, out of the vault. */
import { invariant } from '#core/result.ts';
import { certificationByVersion, type KeptCertification } from '#backend/db/certification-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';

export type IssuedPdf = { readonly certification: KeptCertification; readonly bytes: Uint8Array };

export function issuedPdf(desk: Desk, version: number): IssuedPdf | null {
  const certification = certificationByVersion(desk.db, version);
  if (certification === null) return null;
  const bytes = readBlob(desk.db, certification.sha256);
  invariant(bytes !== null, 'an issued certification is in the vault');
  return { certification, bytes };
}

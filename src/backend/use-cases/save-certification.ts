/** What leaves the matter once a certification is issued: the PDF itself, and a nameless package for each party. */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DisputeParty } from '#core/dispute.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { certificationByVersion, keptIdentity, type KeptCertification } from '#backend/db/certification-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import type { Desk } from './desk.ts';
import { isPlaceFault, type SaveRefusal } from './save-backup.ts';
import { saveDocument } from './save-document.ts';

export type SaveCertificationRefusal = SaveRefusal | { readonly kind: 'no-such-certification' };

export function saveCertification(
  desk: Desk,
  { version, path }: { readonly version: number; readonly path: string },
): Result<null, SaveCertificationRefusal> {
  const issued = issuedPdf(desk, version);
  if (issued === null) return err({ kind: 'no-such-certification' });
  return saveDocument(desk, { what: 'certification', addressee: null, path, bytes: issued.bytes });
}

export type IssuedPdf = { readonly certification: KeptCertification; readonly bytes: Uint8Array };

export function issuedPdf(desk: Desk, version: number): IssuedPdf | null {
  const certification = certificationByVersion(desk.db, version);
  if (certification === null) return null;
  const bytes = readBlob(desk.db, certification.sha256);
  invariant(bytes !== null, 'an issued certification is in the vault');
  return { certification, bytes };
}

const PARTIES: readonly DisputeParty[] = ['union', 'employer'];

/** The same files for both, in a folder each: nothing in them or their names tells of a person. */
export function saveParties(
  desk: Desk,
  { version, folder }: { readonly version: number; readonly folder: string },
): Result<null, SaveCertificationRefusal> {
  const issued = issuedPdf(desk, version);
  const identity = keptIdentity(desk.db);
  if (issued === null || identity === null) return err({ kind: 'no-such-certification' });
  const text = new TextEncoder();
  const files = [
    { name: 'certification.pdf', bytes: issued.bytes },
    { name: 'signer.pem', bytes: text.encode(identity.certificatePem) },
    { name: 'how-to-verify.txt', bytes: text.encode(howToVerify(issued.certification.sha256, identity.fingerprint)) },
  ];
  for (const addressee of PARTIES) {
    const place = join(folder, addressee);
    try {
      mkdirSync(place, { recursive: true });
    } catch (thrown) {
      if (isPlaceFault(thrown)) return err({ kind: 'not-writable', fileName: basename(place) });
      throw thrown;
    }
    for (const { name, bytes } of files) {
      const saved = saveDocument(desk, { what: 'party-package', addressee, path: join(place, name), bytes });
      if (!saved.ok) return saved;
    }
  }
  return ok(null);
}

function howToVerify(sha256: string, fingerprint: string): string {
  return [
    'How to verify certification.pdf',
    '',
    `SHA-256 of the file:              ${sha256}`,
    `SHA-256 of the signer's certificate: ${fingerprint}`,
    '',
    'Compare the second line with what the neutral gave you before the count.',
    'With Countersign:  countersign verify certification.pdf --fingerprint <the second line>',
    'With poppler:      pdfsig certification.pdf',
    'signer.pem is the certificate itself, for readers that ask whom to trust.',
    '',
  ].join('\n');
}

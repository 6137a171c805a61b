/** The signing identity and every certification issued. */
import type { CertifiedFacts } from '#core/certification/facts.ts';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { fromJson } from './json-column.ts';

export type KeptIdentity = {
  readonly name: string;
  readonly capacity: string;
  readonly fingerprint: Sha256;
  readonly validUntil: LocalDate;
  readonly certificatePem: string;
  /** Sealed under its own passphrase, or where the token is that holds the key: JSON of one of the two. */
  readonly sealed: string;
};

export function keptIdentity(db: ReadDb): KeptIdentity | null {
  return (
    prepared<[], KeptIdentity>(
      db,
      `select name, capacity, fingerprint, valid_until as validUntil, certificate_pem as certificatePem, sealed from identity`,
    ).get() ?? null
  );
}

export function insertIdentity(db: WriteDb, identity: KeptIdentity, at: Instant): void {
  prepared<[string, string, string, string, string, string, string]>(
    db,
    `insert into identity (only, name, capacity, fingerprint, valid_until, certificate_pem, sealed, made_at)
     values (1, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    identity.name,
    identity.capacity,
    identity.fingerprint,
    identity.validUntil,
    identity.certificatePem,
    identity.sealed,
    at,
  );
}

/** The same identity on the same token, whose library lies elsewhere now. */
export function replaceIdentityPlace(db: WriteDb, { sealed, fingerprint }: KeptIdentity): void {
  prepared<[string, string]>(db, 'update identity set sealed = ? where fingerprint = ?').run(sealed, fingerprint);
}

export type KeptCertification = {
  readonly version: number;
  readonly kind: 'certification' | 'no-result';
  readonly sha256: Sha256;
  readonly pages: number;
  readonly replaces: number | null;
  readonly reason: string | null;
  readonly place: string;
  readonly headSeq: number;
  readonly issuedAt: Instant;
  /** Of several units the one that it is about. */
  readonly unit: string | null;
};

const COLUMNS = 'version, kind, sha256, pages, replaces, reason, place, head_seq as headSeq, issued_at as issuedAt, unit';

export function certifications(db: ReadDb): readonly KeptCertification[] {
  return prepared<[], KeptCertification>(db, `select ${COLUMNS} from certification order by version`).all();
}

export function certificationByVersion(db: ReadDb, version: number): KeptCertification | null {
  return prepared<[number], KeptCertification>(db, `select ${COLUMNS} from certification where version = ?`).get(version) ?? null;
}

/** The facts that a certification printed, as composed. */
export function certifiedDocument(db: ReadDb, version: number): CertifiedFacts {
  const row = prepared<[number], { document: string }>(db, 'select document from certification where version = ?').get(version);
  invariant(row !== undefined, 'a version that is asked for was issued');
  return fromJson(row.document) as CertifiedFacts;
}

export function insertCertification(db: WriteDb, certification: KeptCertification & { readonly document: string }): void {
  prepared<unknown[]>(
    db,
    `insert into certification (version, kind, sha256, pages, replaces, reason, place, head_seq, document, issued_at, unit)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    certification.version,
    certification.kind,
    certification.sha256,
    certification.pages,
    certification.replaces,
    certification.reason,
    certification.place,
    certification.headSeq,
    certification.document,
    certification.issuedAt,
    certification.unit,
  );
}

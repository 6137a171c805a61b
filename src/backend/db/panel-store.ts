/** The other members of a panel, and what is kept beside a certification. */
import type { Instant } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

export type KeptMember = {
  readonly name: string;
  readonly capacity: string;
  readonly fingerprint: Sha256;
  readonly certificatePem: string;
};

/** In the order in which they were named. */
export function panelMembers(db: ReadDb): readonly KeptMember[] {
  return prepared<[], KeptMember>(
    db,
    `select name, capacity, fingerprint, certificate_pem as certificatePem from panel_member order by named_at, fingerprint`,
  ).all();
}

export function insertMember(db: WriteDb, member: KeptMember, at: Instant): void {
  prepared<[string, string, string, string, string]>(
    db,
    'insert into panel_member (fingerprint, name, capacity, certificate_pem, named_at) values (?, ?, ?, ?, ?)',
  ).run(member.fingerprint, member.name, member.capacity, member.certificatePem, at);
}

export function removeMember(db: WriteDb, fingerprint: Sha256): void {
  prepared<[string]>(db, 'delete from panel_member where fingerprint = ?').run(fingerprint);
}

export type BesideKind = 'member-signature' | 'time-stamp';

export type KeptBeside = {
  readonly version: number;
  readonly kind: BesideKind;
  readonly fingerprint: Sha256;
  readonly sha256: Sha256;
  readonly takenInAt: Instant;
};

export function besideOf(db: ReadDb, version: number): readonly KeptBeside[] {
  return prepared<[number], KeptBeside>(
    db,
    `select version, kind, fingerprint, sha256, taken_in_at as takenInAt from certification_beside
     where version = ? order by kind, taken_in_at, fingerprint`,
  ).all(version);
}

export function insertBeside(db: WriteDb, { version, kind, fingerprint, sha256, takenInAt }: KeptBeside): void {
  prepared<[number, string, string, string, string]>(
    db,
    'insert into certification_beside (version, kind, fingerprint, sha256, taken_in_at) values (?, ?, ?, ?, ?)',
  ).run(version, kind, fingerprint, sha256, takenInAt);
}

/** The one row that says which matter this file is. */
import type { Instant } from '#core/dates.ts';
import type { MatterId } from '#core/ids.ts';
import { invariant } from '#core/result.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

export type Matter = {
  readonly matterId: MatterId;
  readonly title: string;
  readonly reference: string;
  /** The neutral's name: the actor of every act. */
  readonly neutral: string;
  readonly practice: boolean;
  /** Hexadecimal, 32 bytes: keys every printed digest of guessable content. */
  readonly secret: string;
  readonly createdAt: Instant;
  readonly createdByVersion: string;
};

export function insertMatter(db: WriteDb, matter: Matter): void {
  prepared<[string, string, string, string, number, string, string, string]>(
    db,
    `insert into matter (only, matter_id, title, reference, neutral, practice, secret, created_at, created_by_version)
     values (1, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    matter.matterId,
    matter.title,
    matter.reference,
    matter.neutral,
    matter.practice ? 1 : 0,
    matter.secret,
    matter.createdAt,
    matter.createdByVersion,
  );
}

type MatterRow = {
  readonly matter_id: MatterId;
  readonly title: string;
  readonly reference: string;
  readonly neutral: string;
  readonly practice: number;
  readonly secret: string;
  readonly created_at: Instant;
  readonly created_by_version: string;
};

export function theMatter(db: ReadDb): Matter {
  const row = prepared<[], MatterRow>(
    db,
    'select matter_id, title, reference, neutral, practice, secret, created_at, created_by_version from matter',
  ).get();
  invariant(row !== undefined, 'a matter file holds its matter');
  return {
    matterId: row.matter_id,
    title: row.title,
    reference: row.reference,
    neutral: row.neutral,
    practice: row.practice === 1,
    secret: row.secret,
    createdAt: row.created_at,
    createdByVersion: row.created_by_version,
  };
}

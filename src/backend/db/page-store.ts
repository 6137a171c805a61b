/** Every page of an original as a picture, and what was seen on it before anyone read it. */
import type { Sha256 } from '#core/ids.ts';
import { prepared, type WriteDb } from './connection.ts';

export type KeptPage = {
  readonly originalId: string;
  readonly page: number;
  readonly sha256: Sha256;
  /** What it says as a sheet between cards, where it seems to be one. */
  readonly separator: string | null;
};

export function insertPage(db: WriteDb, { originalId, page, sha256, separator }: KeptPage): void {
  prepared<[string, number, string, string | null]>(
    db,
    'insert into page (original_id, page, sha256, separator) values (?, ?, ?, ?) on conflict do nothing',
  ).run(originalId, page, sha256, separator);
}

/** Evidence filed by person of the list. Nothing here knows of cards, and nothing may. */
import type { Instant } from '#core/dates.ts';
import type { DisputeParty } from '#core/dispute.ts';
import type { FilingId, PersonId } from '#core/ids.ts';
import { isOfPersonIn } from './answer-store.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';

export type Filing = {
  readonly filingId: FilingId;
  readonly number: number;
  readonly party: DisputeParty;
  readonly personId: PersonId;
  readonly statement: string;
  readonly filedAt: Instant;
};

const SELECT = `select filing_id as filingId, number, party, person_id as personId, statement, filed_at as filedAt from filing`;

export function filings(db: ReadDb): readonly Filing[] {
  return prepared<[], Filing>(db, `${SELECT} order by number`).all();
}

export function filingsAbout(db: ReadDb, personId: PersonId): readonly Filing[] {
  return prepared<[string], Filing>(db, `${SELECT} where ${isOfPersonIn('filing')} order by number`).all(personId);
}

export function filingById(db: ReadDb, filingId: FilingId): Filing | null {
  return prepared<[string], Filing>(db, `${SELECT} where filing_id = ?`).get(filingId) ?? null;
}

export function nextFilingNumber(db: ReadDb): number {
  return prepared<[], { next: number }>(db, 'select coalesce(max(number), 0) + 1 as next from filing').get()?.next ?? 1;
}

export function insertFiling(db: WriteDb, filing: Filing): void {
  prepared<unknown[]>(
    db,
    'insert into filing (filing_id, number, party, person_id, statement, filed_at) values (?, ?, ?, ?, ?, ?)',
  ).run(filing.filingId, filing.number, filing.party, filing.personId, filing.statement, filing.filedAt);
}
